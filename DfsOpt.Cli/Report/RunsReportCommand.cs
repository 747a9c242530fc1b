using System.CommandLine;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Report;

/// <summary><c>dfs-opt runs report</c>: writes a run's page.</summary>
internal sealed class RunsReportCommand : CliCommand
{
    public RunsReportCommand(Screen screen)
        : base(
            "report",
            "Write a run's report.html into its directory, one page that works by itself. Of a training run: how each segment's field plays, its players, duplicates, winners and contests, what was read and left out. Of a contest run: each contest's field, your lineups and their grades, the night's profit. Of both: warnings and log.",
            "dfs-opt runs report latest",
            "dfs-opt runs report latest --output nba.html",
            "dfs-opt runs report latest --open",
            "dfs-opt runs report latest --against 2026-10-23T104107Z_3fa91c")
    {
        var against = new Option<string>("--against")
        {
            HelpName = "run",
            Description = $"A second run to show in the same report: {RunsOptions.Naming}.",
        };
        var open = new Option<bool>("--open") { Description = "Open the page in the browser." };
        var output = new Option<FileInfo>("--output") { HelpName = "file", Description = "Where to write the page." };
        Add(against);
        Add(output);
        Add(open);
        var runs = new RunsOptions(this);
        var run = runs.Run("run");
        against.CompletionSources.Add(runs.RunsLikely);
        Add(run);
        SetAction(result =>
        {
            var finder = runs.Finder(result);
            var directory = finder.Find(result.GetRequiredValue(run));
            var other = result.GetValue(against) is { } name ? finder.Find(name) : null;
            if (other is not null && new[] { directory, other }.Any(one => one.ReadManifest()?.Pipeline == ContestPipeline.Name))
                throw new UsageException("--against compares training runs; a contest run has no distributions to compare.");
            if (result.GetValue(output) is { Directory: { Exists: false } folder })
                throw new UsageException($"--output: there is no folder {folder.FullName}.");
            string page = RunReport.Write(directory, other, result.GetValue(output)?.FullName);
            screen.Output.WriteLine(page);
            if (result.GetValue(open))
                Browser.Open(page);
        });
    }
}
