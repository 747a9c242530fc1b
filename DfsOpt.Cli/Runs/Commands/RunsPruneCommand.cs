using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary><c>dfs-opt runs prune</c>: removes old runs, or shows which it would remove.</summary>
internal sealed class RunsPruneCommand : CliCommand
{
    private readonly Screen _screen;
    private readonly RunsOptions _runs;
    private readonly Option<bool> _json = RunsOptions.Json();

    private readonly Option<string> _keep = new("--keep")
    {
        HelpName = "number",
        Description = "How many of the newest runs to keep.",
        Required = true,
    };

    private readonly Option<bool> _yes = new("--yes")
    {
        Description = "Remove them. Without it, only show what would be removed.",
    };

    public RunsPruneCommand(Screen screen)
        : base(
            "prune",
            "Remove all runs but the newest. Without --yes it only shows what would be removed; a running run is always kept.",
            "dfs-opt runs prune --keep 20",
            "dfs-opt runs prune --keep 20 --yes")
    {
        _screen = screen;
        Add(_keep);
        Add(_yes);
        _runs = new RunsOptions(this, TrainingPipeline.Name);
        Add(_json);
        SetAction(Prune);
    }

    private int Prune(ParseResult result)
    {
        var folder = _runs.Folder(result);
        var all = folder.All();
        var old = all.Skip(WholeNumber.Count(_keep.Name, result.GetRequiredValue(_keep))).Reverse().ToList();
        bool removes = result.GetValue(_yes);
        var pruned = old.Select(run => removes ? PrunedRun.Remove(run) : PrunedRun.WouldRemove(run)).ToList();
        if (result.GetValue(_json))
            WriteJson(pruned);
        else
            WriteText(pruned, removes, nothing: $"Nothing to remove: {Figures.Count(all.Count, "run is", "runs are")} in {folder.Path}.");
        foreach (var failed in pruned.Where(run => run.Fault is not null))
            _screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text($"{failed.Run.Path} could not be removed: {failed.Fault}")}");
        return pruned.Exists(run => run.Fault is not null) ? ExitCode.Failed : ExitCode.Done;
    }

    private void WriteText(List<PrunedRun> pruned, bool removes, string nothing)
    {
        if (pruned.Count == 0)
        {
            _screen.Output.WriteLine(nothing);
            return;
        }

        foreach (var run in pruned)
            _screen.Output.WriteLine($"{run.Outcome,-14}  {run.Run.Id}  {Figures.Bytes(run.Bytes)}");
        var gone = pruned.Where(run => run.Outcome is PrunedRun.Removed or PrunedRun.ToRemove).ToList();
        string total = $"{Figures.Count(gone.Count, "run")}, {Figures.Bytes(gone.Sum(run => run.Bytes))}";
        _screen.Output.WriteLine(removes ? $"Removed {total}." : $"Would remove {total}; add --yes to remove.");
    }

    private void WriteJson(List<PrunedRun> pruned) => JsonOutput.Write(_screen.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var run in pruned)
        {
            writer.WriteStartObject();
            writer.WriteString("run_id", run.Run.Id);
            writer.WriteString("outcome", run.Outcome);
            writer.WriteNumber("size_bytes", run.Bytes);
            writer.WriteString("path", run.Run.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
