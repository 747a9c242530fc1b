using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary><c>dfs-opt runs show</c>: shows one run on one screen.</summary>
internal sealed class RunsShowCommand : CliCommand
{
    public RunsShowCommand(Screen screen)
        : base(
            "show",
            "Show one run: how it ended, what each step did, what was left out and what it learned.",
            "dfs-opt runs show latest",
            "dfs-opt runs show latest --json | jq .manifest.config")
    {
        var runs = new RunsOptions(this);
        var run = runs.Run("run");
        var json = RunsOptions.Json();
        Add(run);
        Add(json);
        SetAction(result =>
        {
            var directory = runs.Finder(result).Find(result.GetRequiredValue(run));
            if (result.GetValue(json))
                RunJsonText.Write(screen.Output, directory);
            else
                new RunText(directory, screen).Write();
        });
    }
}
