using System.Text.Json;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary>Writes a comparison as JSON.</summary>
internal static class ComparisonJson
{
    public static void Write(TextWriter output, RunComparison comparison) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        WriteRun(json, "a", comparison.Before.Summary);
        WriteRun(json, "b", comparison.After.Summary);
        WriteChanges(json, "config", comparison.Config);
        json.WriteStartObject("inputs");
        json.WriteNumber("same", comparison.Inputs.Same);
        WriteTexts(json, "changed", comparison.Inputs.Changed);
        WriteTexts(json, "only_a", comparison.Inputs.OnlyBefore);
        WriteTexts(json, "only_b", comparison.Inputs.OnlyAfter);
        json.WriteEndObject();
        WriteChanges(json, "row_counts", comparison.RowCounts);
        WriteChanges(json, "metrics", comparison.Metrics);
        json.WriteStartObject("sizes");
        foreach (var (size, from) in ShiftSizes.All)
            json.WriteNumber(ShiftText.Size(size), from);
        json.WriteEndObject();
        json.WriteStartObject("distributions");
        foreach (var segment in comparison.Segments)
            WriteSegment(json, segment);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter json, string key, RunSummary run)
    {
        json.WriteStartObject(key);
        json.WriteString("run_id", run.Run.Id);
        json.WriteString("name", run.Name);
        json.WriteString("status", RunStateText.Name(run.State));
        json.WriteString("path", run.Run.Path);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, string key, IReadOnlyList<Change> changes)
    {
        json.WriteStartArray(key);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("name", change.Name);
            json.WriteString("a", change.Before);
            json.WriteString("b", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(key);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteSegment(Utf8JsonWriter json, SegmentShift segment)
    {
        json.WriteStartObject(segment.GppCategory);
        json.Number("entries_a", segment.EntriesBefore);
        json.Number("entries_b", segment.EntriesAfter);
        foreach (var shift in segment.Shifts)
        {
            json.WriteStartObject(shift.Name);
            json.WriteString("size", ShiftText.Size(shift.Size));
            json.WriteNumber("moved", shift.Moved);
            json.WriteNumber("chance", shift.MovedByChance);
            json.Number("mean_a", shift.Before?.Mean);
            json.Number("mean_b", shift.After?.Mean);
            json.WriteString("detail", ShiftText.Detail(shift));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
