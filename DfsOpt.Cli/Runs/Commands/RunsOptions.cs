using System.CommandLine;
using System.CommandLine.Completions;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>The options and arguments that the commands over runs share.</summary>
internal static class RunsOptions
{
    private const int MostCompletions = 50;

    public static Option<string> ArtifactsRoot() => new("--artifacts-root")
    {
        HelpName = "folder",
        Description = "The folder that holds training/<run id>.",
        DefaultValueFactory = _ => new TrainingConfig { DataRoot = "" }.ArtifactsRoot,
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>An argument that names a run, completed from the artifacts folder.</summary>
    public static Argument<string> Run(string name, Option<string> artifactsRoot)
    {
        var run = new Argument<string>(name)
        {
            Description = "'latest', a run's id, the start of one, or a run's directory.",
        };
        run.CompletionSources.Add(Ids(artifactsRoot));
        return run;
    }

    /// <summary>What may stand for a run: <c>latest</c>, and the ids in the artifacts folder, newest first.</summary>
    public static Func<CompletionContext, IEnumerable<string>> Ids(Option<string> artifactsRoot) => context =>
        Runs(context.ParseResult.GetRequiredValue(artifactsRoot))
            .Take(MostCompletions)
            .Select(found => found.Id)
            .Prepend(RunsFolder.Latest);

    // A shell asks before anything has refused an empty folder.
    private static IReadOnlyList<RunArtifacts> Runs(string artifactsRoot) => artifactsRoot.Length > 0 ? new RunsFolder(artifactsRoot).All() : [];
}
