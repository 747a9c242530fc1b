using System.Text.Json;
using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>Writes the result of a check as JSON.</summary>
internal static class SeasonCheckJson
{
    public static void Write(TextWriter output, SeasonCheckResult season) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("is_clean", season.IsClean);
        WriteList(json, "slates", season.Slates, slate =>
        {
            json.WriteString("sport", slate.Sport);
            json.WriteString("slate_id", slate.SlateId);
            json.WriteNumber("players", slate.Players);
            json.WriteNumber("contests", slate.Contests);
            json.WriteNumber("entries", slate.Entries);
        });
        WriteList(json, "contests", season.Contests, contest =>
        {
            json.WriteString("file", contest.File);
            json.WriteString("contest_id", contest.ContestId);
            json.WriteString("gpp_category", contest.GppCategory);
            json.WriteNumber("contest_size", contest.Size);
            json.WriteNumber("entries", contest.Entries);
        });
        WriteList(json, "segments", season.Segments, segment =>
        {
            json.WriteString("gpp_category", segment.GppCategory);
            json.WriteNumber("contests", segment.Contests);
            json.WriteNumber("entries", segment.Entries);
        });
        ProblemsJson.Write(json, season.Problems);
        json.WriteEndObject();
    });

    private static void WriteList<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
