using System.CommandLine;
using DfsOpt.Cli.Completion;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Contests;
using DfsOpt.Cli.Report;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Runs.Compare;
using DfsOpt.Cli.Terminal;
using DfsOpt.Cli.Training;
using DfsOpt.Cli.Universe;

namespace DfsOpt.Cli;

/// <summary>The <c>dfs-opt</c> command with all of its commands, by group.</summary>
/// <remarks>This is not a <see cref="RootCommand"/>: its options, which are replaced here, look up their texts in the machine's language, which takes time at every start.</remarks>
internal sealed class DfsOptCommand : Command, IHasExamples
{
    public DfsOptCommand(Screen screen)
        : base(HelpPage.ProgramName, "Learn what real DraftKings showdown fields look like from a season of contest exports.")
    {
        Add(new Option<bool>("--help", "-h") { Arity = ArgumentArity.Zero, Recursive = true, Action = new HelpPageAction(screen) });
        Add(new Option<bool>("--version") { Arity = ArgumentArity.Zero, Description = "Show the version.", Action = new VersionAction(screen) });
        Add(new CommandGroup(
            "training",
            "Learn from a season of contests.",
            screen,
            [new TrainingRunCommand(screen), new TrainingCheckCommand(screen)],
            "dfs-opt training check --data-root data",
            "dfs-opt training run --data-root data"));
        Add(new CommandGroup(
            "contest",
            "Simulate tonight's contests and fill the entries.",
            screen,
            [new ContestRunCommand(screen), new ContestCheckCommand(screen)],
            "dfs-opt contest check --projections projections.csv --entries DKEntries.csv --model succeeded --contests contests.yaml",
            "dfs-opt contest run --projections projections.csv --entries DKEntries.csv --model succeeded --contests contests.yaml --assign"));
        Add(new UniverseCommand(screen));
        Add(new CommandGroup(
            "runs",
            "List, show, compare and remove the runs in the artifacts folder.",
            screen,
            [
                new RunsListCommand(screen),
                new RunsShowCommand(screen),
                new RunsLogCommand(screen),
                new RunsCompareCommand(screen),
                new RunsReportCommand(screen),
                new RunsPruneCommand(screen),
            ],
            "dfs-opt runs list",
            "dfs-opt runs show latest"));
        Add(new CommandGroup(
            "config",
            "Write a config file, and see what a run would use.",
            screen,
            [new ConfigInitCommand(screen), new ConfigShowCommand(screen)],
            "dfs-opt config init"));
        Add(new CommandGroup(
            "completion",
            "Complete commands, options and run ids in bash, zsh or fish.",
            screen,
            [
                new CompletionCommand("bash", CompletionScript.Bash, "echo 'eval \"$(dfs-opt completion bash)\"' >> ~/.bashrc", screen),
                new CompletionCommand("zsh", CompletionScript.Zsh, "echo 'eval \"$(dfs-opt completion zsh)\"' >> ~/.zshrc", screen),
                new CompletionCommand("fish", CompletionScript.Fish, "dfs-opt completion fish > ~/.config/fish/completions/dfs-opt.fish", screen),
            ],
            "echo 'eval \"$(dfs-opt completion bash)\"' >> ~/.bashrc"));
        Add(new HelpCommand(this, screen));
        SetAction(_ =>
        {
            new HelpPage(this, screen.Width).Write(screen.Error);
            return ExitCode.WrongUsage;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
    [
        "dfs-opt training run --data-root data",
        "dfs-opt runs show latest",
        "dfs-opt config init",
        "dfs-opt help training run",
    ];
}
