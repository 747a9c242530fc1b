using System.Text.Json;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Reads the values of a <c>run_manifest.json</c> that a list of runs shows.</summary>
internal static class RunSummaryReader
{
    // Keys are sorted, so what a list shows comes before the warnings, which can be megabytes long.
    private const int FirstBlock = 128 * 1024;

    public static RunSummary Read(RunArtifacts run)
    {
        try
        {
            if (EmptyFile.Is(run.ManifestPath))
                return Unreadable(run, "run_manifest.json is empty");
            using var file = new FileStream(
                run.ManifestPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            byte[] block = new byte[Math.Min(file.Length, FirstBlock)];
            int length = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            if (TryScan(block.AsSpan(0, length), isWhole: length == file.Length, run, out var headline))
                return headline;
            TryScan(File.ReadAllBytes(run.ManifestPath), isWhole: true, run, out headline);
            return headline;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new RunSummary(run, run.IsRunning ? RunState.Running : RunState.Interrupted, StartOf(run));
        }
        catch (JsonException e) when (e.LineNumber is not null)
        {
            return Unreadable(run, $"run_manifest.json is broken, {JsonFault.Describe(e)}");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or JsonException)
        {
            return Unreadable(run, "run_manifest.json is not what a run writes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(run, e.Message);
        }
    }

    private static bool TryScan(ReadOnlySpan<byte> json, bool isWhole, RunArtifacts run, out RunSummary headline)
    {
        // The Python pipeline writes a manifest only when it succeeds, and without a status.
        headline = new RunSummary(run, RunState.Succeeded, StartedAt: null);
        var reader = new Utf8JsonReader(json, isWhole, state: default);
        DateTimeOffset? finished = null;
        if (!reader.Read())
            return false;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new FormatException();
        while (true)
        {
            if (!reader.Read())
                return false;
            if (reader.TokenType == JsonTokenType.EndObject ||
                (reader.ValueTextEquals("warnings"u8) && headline.StartedAt is not null && finished is not null))
                break;
            string? key = reader.GetString();
            var end = reader;
            if (!end.Read() || !end.TrySkip())
                return false;
            reader.Read();
            switch (key)
            {
                case "config": headline = ReadConfig(JsonElement.ParseValue(ref reader), headline); break;
                case "duration_s": headline = headline with { DurationS = Seconds(reader.GetDouble()) }; break;
                case "error": headline = headline with { Error = reader.GetString() }; break;
                case "finished_at": finished = reader.GetDateTimeOffset(); break;
                case "name": headline = headline with { Name = reader.GetString() }; break;
                case "started_at": headline = headline with { StartedAt = reader.GetDateTimeOffset() }; break;
                case "status": headline = headline with { State = StateOf(reader.GetString()) }; break;
                case "row_counts_by_step": headline = ReadCounts(ref reader, headline); break;
                default: reader = end; break;
            }
        }

        headline = headline with
        {
            StartedAt = headline.StartedAt ?? StartOf(run),
            DurationS = headline.DurationS ?? (finished >= headline.StartedAt ? (finished - headline.StartedAt)?.TotalSeconds : null),
        };
        return true;
    }

    private static RunSummary ReadConfig(JsonElement config, RunSummary headline) => headline with
    {
        DataRoot = Text(config, "data_root"),
        Projections = Text(config, "projections"),
        GppCategory = Text(config, "gpp_category"),
        OnlySports = Member(config, "only_sports") is { ValueKind: JsonValueKind.Array } sports
            ? [.. sports.EnumerateArray().Where(sport => sport.ValueKind == JsonValueKind.String).Select(sport => sport.GetString()!)]
            : [],
    };

    private static string? Text(JsonElement config, string key) =>
        Member(config, key) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement config, string key) =>
        config.ValueKind == JsonValueKind.Object && config.TryGetProperty(key, out var member) ? member : null;

    private static RunSummary ReadCounts(ref Utf8JsonReader reader, RunSummary headline)
    {
        var counts = JsonSerializer.Deserialize(ref reader, ArtifactReading.Default.IReadOnlyDictionaryStringStepRowCounts);
        return counts is not null && counts.GetValueOrDefault(TrainingSteps.FitTargetDistributions) is { } last
            ? headline with { Entries = last.RowCountIn, Segments = last.RowCountOut }
            : headline;
    }

    private static double Seconds(double seconds)
    {
        Plausible.Seconds(seconds);
        return seconds;
    }

    private static RunState StateOf(string? status) => status switch
    {
        "succeeded" => RunState.Succeeded,
        "failed" => RunState.Failed,
        "cancelled" => RunState.Cancelled,
        _ => throw new FormatException(),
    };

    private static RunSummary Unreadable(RunArtifacts run, string error) => new(run, RunState.Unreadable, StartOf(run), Error: error);

    /// <summary>When the run started, if its manifest does not say: the time of its first log record, or else the time in its id.</summary>
    private static DateTimeOffset? StartOf(RunArtifacts run)
    {
        try
        {
            return FirstTime(run.LogPath) ?? RunId.StartOf(run.Id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RunId.StartOf(run.Id);
        }
    }

    // Every record starts with its time; a killed process may leave a line that does not.
    private static DateTimeOffset? FirstTime(string log)
    {
        if (!File.Exists(log) || EmptyFile.Is(log))
            return null;
        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (reader.ReadLine() is { } line)
        {
            int end = line.IndexOf(' ', StringComparison.Ordinal);
            if (end == ArtifactTime.Length && ArtifactTime.Parse(line[..end]) is { } time)
                return time;
        }

        return null;
    }
}
