using System.CommandLine;
using System.CommandLine.Completions;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>The options and arguments that the <c>runs</c> commands share: where the runs are, and which one is meant.</summary>
internal sealed class RunsOptions
{
    private const int MostCompletions = 50;

    /// <summary>How a run can be named, for help texts.</summary>
    public const string Naming = "the start of a run's id, its name, its directory, 'latest', 'succeeded', or 'latest~2' for the second before the latest";

    private readonly ConfigOptions _config;

    private readonly Option<string> _pipeline = new("--pipeline")
    {
        HelpName = "name",
        Description = $"Only runs of this pipeline: {TrainingPipeline.Name} or {ContestPipeline.Name}.",
    };

    /// <param name="command">The command to add the options to.</param>
    /// <param name="pipeline">The pipeline if none is given; <see langword="null"/> for both.</param>
    public RunsOptions(Command command, string? pipeline = null)
    {
        if (pipeline is not null)
            _pipeline.DefaultValueFactory = _ => pipeline;
        command.Add(_pipeline);
        _config = ConfigOptions.OfArtifacts(command);
    }

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>The folder of runs, from the command line, the environment and the config file.</summary>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public RunsFolder Folder(ParseResult result) => new(_config.Resolve(result).Config.ArtifactsRoot, Pipeline(result));

    /// <summary>Finds runs in that folder.</summary>
    /// <exception cref="UsageException">The folder cannot be determined.</exception>
    public RunFinder Finder(ParseResult result) => new(Folder(result));

    /// <summary>An argument that names a run, completed from the artifacts folder.</summary>
    public Argument<string> Run(string name, string? unless = null)
    {
        var run = new Argument<string>(name) { Description = $"{char.ToUpperInvariant(Naming[0])}{Naming[1..]}." };
        if (unless is not null)
            run.DefaultValueFactory = _ => unless;
        run.CompletionSources.Add(RunsLikely);
        return run;
    }

    /// <summary>What can name a run: <c>latest</c>, <c>succeeded</c>, and the names and ids in the artifacts folder, newest first.</summary>
    public IEnumerable<CompletionItem> RunsLikely(CompletionContext context)
    {
        var runs = All(context.ParseResult).Take(MostCompletions).ToList();
        return [.. new[] { RunFinder.Latest, RunFinder.Succeeded }.Concat(RunFinder.Names(runs)).Concat(runs.Select(run => run.Id)).Select(text => new CompletionItem(text))];
    }

    /// <summary>The run on the command line so far, for completions; <see langword="null"/> if there is none.</summary>
    public RunArtifacts? TryFind(ParseResult result, Argument<string> run)
    {
        try
        {
            return result.GetValue(run) is { Length: > 0 } text ? Finder(result).Find(text) : null;
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? Pipeline(ParseResult result) => result.GetResult(_pipeline)?.GetValueOrDefault<string>() switch
    {
        (null or TrainingPipeline.Name or ContestPipeline.Name) and var known => known,
        var other => throw new UsageException($"--pipeline: there is no pipeline '{Printable.Text(other)}'; there are {TrainingPipeline.Name} and {ContestPipeline.Name}."),
    };

    // A shell asks before a wrong config or an empty folder has been refused, so there are no completions then, and no message.
    private IReadOnlyList<RunArtifacts> All(ParseResult result)
    {
        try
        {
            return _config.Resolve(result).Config.ArtifactsRoot is { Length: > 0 } root ? new RunsFolder(root, Pipeline(result)).All() : [];
        }
        catch (UsageException)
        {
            return [];
        }
    }
}
