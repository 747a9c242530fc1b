using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary><c>dfs-opt runs list</c>: lists the runs, newest first.</summary>
internal sealed class RunsListCommand : CliCommand
{
    private const int MostOnTerminal = 30;

    private readonly Screen _screen;
    private readonly RunsOptions _runs;
    private readonly Option<bool> _json = RunsOptions.Json();

    private readonly Option<string[]> _status = new("--status")
    {
        HelpName = "status",
        Description = $"Only runs with one of these: {string.Join(", ", RunStateText.Names)}.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _since = new("--since")
    {
        HelpName = "when",
        Description = $"Only runs that started at this time or later: {Since.Accepted}.",
    };

    private readonly Option<string> _limit = new("--limit")
    {
        HelpName = "number",
        Description = $"At most this many, newest first. By default {MostOnTerminal} on a terminal, and all elsewhere.",
    };

    public RunsListCommand(Screen screen)
        : base(
            "list",
            "List the runs, newest first. A run is succeeded, failed, cancelled, running, interrupted (killed before it could record its end), or unreadable (its manifest is damaged).",
            "dfs-opt runs list",
            "dfs-opt runs list --status failed interrupted --since 7d",
            "dfs-opt runs list --json | jq -r '.[] | select(.name == \"baseline\") | .path'")
    {
        _screen = screen;
        _status.CompletionSources.Add(RunStateText.Names);
        Add(_status);
        Add(_since);
        Add(_limit);
        _runs = new RunsOptions(this);
        Add(_json);
        SetAction(List);
    }

    private void List(ParseResult result)
    {
        var folder = _runs.Folder(result);
        bool writesJson = result.GetValue(_json);
        int most = result.GetValue(_limit) is { } text ? WholeNumber.Count("--limit", text)
            : _screen.OutputIsTerminal && !writesJson ? MostOnTerminal : int.MaxValue;
        var all = folder.All();
        var found = Wanted(all, result).Select(run => run.ReadSummary());
        if (States(result) is { Count: > 0 } states)
            found = found.Where(run => states.Contains(run.State));
        // One more than is shown, to find out whether there are more.
        var headlines = found.Take(most < int.MaxValue ? most + 1 : most).ToList();
        bool isCut = headlines.Count > most;
        if (isCut)
            headlines.RemoveAt(most);
        if (writesJson)
            WriteJson(headlines);
        else if (headlines.Count > 0)
            WriteTable(headlines);
        else if (!isCut)
            _screen.Error.WriteLine(all.Count == 0 ? $"There are no runs in {folder.Path}." : $"None of the {Figures.Count(all.Count, "run")} in {folder.Path} matches.");
        if (isCut && !writesJson)
            _screen.Error.WriteLine($"There are {(headlines.Count > 0 ? "older " : "")}runs, {Figures.Count(all.Count)} in all; --limit {Figures.Plain(all.Count)} shows them.");
    }

    private IEnumerable<RunArtifacts> Wanted(IReadOnlyList<RunArtifacts> all, ParseResult result)
    {
        if (result.GetValue(_since) is not { } text)
            return all;
        var start = Since.Parse(text, TimeProvider.System.GetUtcNow());
        // An id has the time to the second.
        var second = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));
        return all.Where(run => RunId.StartOf(run.Id) >= second);
    }

    private List<RunState> States(ParseResult result) => [.. (result.GetValue(_status) ?? []).Select(State)];

    private static RunState State(string text)
    {
        foreach (var state in Enum.GetValues<RunState>())
        {
            if (RunStateText.Name(state) == text)
                return state;
        }

        throw new UsageException($"--status: there is no status '{Printable.Text(text)}'{(Suggestion.For(text, RunStateText.Names) is { Length: > 0 } hint ? hint : ".")} Accepted are {string.Join(", ", RunStateText.Names)}.");
    }

    private void WriteTable(List<RunSummary> headlines)
    {
        // Columns without any text are left out.
        bool areMixed = headlines.DistinctBy(headline => RunsFolder.PipelineOf(headline.Run)).Count() > 1;
        var style = _screen.OutputStyle;
        var table = new Table(
            new("RUN"),
            new("PIPELINE"),
            new("NAME", Rank: 1),
            new("STATUS"),
            new("TOOK", ColumnKind.Number, Rank: 4),
            new("ENTRIES", ColumnKind.Number, Rank: 3),
            new("SEGMENTS", ColumnKind.Number, Rank: 6),
            new("DATA", ColumnKind.Path, Rank: 2),
            new("FILTER", Rank: 5),
            new("ERROR", ColumnKind.Wrapped));
        foreach (var headline in headlines)
        {
            string pipeline = RunsFolder.PipelineOf(headline.Run);
            // A contest run fits no distributions.
            string none = pipeline == ContestPipeline.Name ? "" : "-";
            table.Add(
                headline.Run.Id,
                areMixed ? pipeline : "",
                headline.Name ?? "",
                RunStateText.Cell(headline.State, style),
                headline.DurationS is { } seconds ? Figures.Duration(seconds) : "-",
                headline.Entries is { } entries ? Figures.Count(entries) : none,
                headline.Segments is { } segments ? Figures.Count(segments) : none,
                (headline.DataRoot ?? headline.Projections) is { } data ? ShortPath.Of(data) : "",
                headline.Filter,
                headline.State == RunState.Cancelled ? "" : headline.Error ?? "");
        }

        table.Write(_screen.Output, _screen.OutputWidth, style);
    }

    private void WriteJson(List<RunSummary> headlines) => JsonOutput.Write(_screen.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var headline in headlines)
        {
            writer.WriteStartObject();
            writer.WriteString("run_id", headline.Run.Id);
            writer.WriteString("pipeline", RunsFolder.PipelineOf(headline.Run));
            writer.WriteString("name", headline.Name);
            writer.WriteString("status", RunStateText.Name(headline.State));
            writer.Time("started_at", headline.StartedAt);
            writer.Number("duration_s", headline.DurationS);
            writer.Number("entries", headline.Entries);
            writer.Number("segments", headline.Segments);
            writer.WriteString("data_root", headline.DataRoot);
            writer.WriteString("projections", headline.Projections);
            writer.WriteString("gpp_category", headline.GppCategory);
            writer.WriteStartArray("only_sports");
            foreach (string sport in headline.OnlySports ?? [])
                writer.WriteStringValue(sport);
            writer.WriteEndArray();
            writer.WriteString("error", headline.Error);
            writer.WriteString("path", headline.Run.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
