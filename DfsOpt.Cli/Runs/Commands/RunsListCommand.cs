using System.CommandLine;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary><c>dfs-opt runs list</c>: every run, newest first.</summary>
internal sealed class RunsListCommand : CliCommand
{
    private readonly Screen screen;
    private readonly Option<string> artifactsRoot = RunsOptions.ArtifactsRoot();
    private readonly Option<bool> json = RunsOptions.Json();

    public RunsListCommand(Screen screen)
        : base(
            "list",
            "List the runs, newest first. A run is succeeded, failed, cancelled, running, interrupted (killed before it could say how it ended), or unreadable (its manifest is not what a run writes).",
            "dfs-opt runs list",
            "dfs-opt runs list --json | jq -r '.[] | select(.status == \"failed\") | .run_id'")
    {
        this.screen = screen;
        Add(artifactsRoot);
        Add(json);
        SetAction(List);
    }

    private void List(ParseResult result)
    {
        var folder = new RunsFolder(result.GetRequiredValue(artifactsRoot));
        var headlines = folder.All().Select(run => run.ReadHeadline()).ToList();
        if (result.GetValue(json))
            WriteJson(headlines);
        else if (headlines.Count == 0)
            screen.Error.WriteLine($"There are no runs in {folder.Path}.");
        else
            WriteTable(headlines);
    }

    private void WriteTable(List<RunHeadline> headlines)
    {
        var pen = screen.OutputPen;
        var table = new Table(
            new("RUN"), new("STATUS"), new("TOOK", ColumnKind.Number), new("ENTRIES", ColumnKind.Number), new("SEGMENTS", ColumnKind.Number), new("ERROR"));
        foreach (var headline in headlines)
        {
            table.Add(
                headline.Run.Id,
                RunStateText.Cell(headline.State, pen),
                headline.DurationS is { } seconds ? Figures.Duration(seconds) : "-",
                headline.Entries is { } entries ? Figures.Count(entries) : "-",
                headline.Segments is { } segments ? Figures.Count(segments) : "-",
                headline.State == RunState.Cancelled ? "" : headline.Error ?? "");
        }

        table.Write(screen.Output, screen.OutputWidth, pen);
    }

    private void WriteJson(List<RunHeadline> headlines) => JsonOutput.Write(screen.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var headline in headlines)
        {
            writer.WriteStartObject();
            writer.WriteString("run_id", headline.Run.Id);
            writer.WriteString("status", RunStateText.Name(headline.State));
            writer.Time("started_at", headline.StartedAt);
            writer.Number("duration_s", headline.DurationS);
            writer.Number("entries", headline.Entries);
            writer.Number("segments", headline.Segments);
            writer.WriteString("error", headline.Error);
            writer.WriteString("path", headline.Run.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
