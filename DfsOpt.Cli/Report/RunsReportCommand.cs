using System.CommandLine;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report;

/// <summary><c>dfs-opt runs report</c>: a run as a page.</summary>
internal sealed class RunsReportCommand : CliCommand
{
    public RunsReportCommand(Screen screen)
        : base(
            "report",
            "Write a run's report.html into its directory: how each segment's field plays, its players, duplicates, winners and contests, what was read and left out, warnings and log on one page that needs nothing beside it.",
            "dfs-opt runs report latest",
            "dfs-opt runs report latest --output nba.html",
            "dfs-opt runs report latest --against 2026-10-23T104107Z_3fa91c")
    {
        var artifactsRoot = RunsOptions.ArtifactsRoot();
        var run = RunsOptions.Run("run", artifactsRoot);
        var against = new Option<string>("--against")
        {
            HelpName = "run",
            Description = "A second run to lay over the first: 'latest', an id, the start of one, or a run's directory.",
        };
        against.CompletionSources.Add(RunsOptions.Ids(artifactsRoot));
        Add(run);
        var output = new Option<FileInfo>("--output") { HelpName = "file", Description = "Where to write the page." };
        Add(against);
        Add(output);
        Add(artifactsRoot);
        SetAction(result =>
        {
            var folder = new RunsFolder(result.GetRequiredValue(artifactsRoot));
            var directory = folder.Find(result.GetRequiredValue(run));
            var other = result.GetValue(against) is { } name ? folder.Find(name) : null;
            screen.Output.WriteLine(RunReport.Write(directory, other, result.GetValue(output)?.FullName));
        });
    }
}
