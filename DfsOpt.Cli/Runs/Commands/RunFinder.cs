using System.Globalization;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>Finds the run that the user names: by the start of its id, its name, its directory, <c>latest</c> or <c>succeeded</c>; <c>latest~2</c> is the second run before the latest.</summary>
internal sealed class RunFinder(RunsFolder folder)
{
    /// <summary>Names the newest run.</summary>
    public const string Latest = "latest";

    /// <summary>Names the newest run that succeeded.</summary>
    public const string Succeeded = "succeeded";

    /// <summary>The run that <paramref name="text"/> means.</summary>
    /// <exception cref="UsageException">It names no run, or more than one.</exception>
    public RunArtifacts Find(string text)
    {
        // A directory may be anywhere and have any name, so another program's run can be shown too.
        if (text.AsSpan().ContainsAny('/', '\\') || text is "." or "..")
            return InDirectory(text) ?? throw new UsageException($"{text} is no run's directory: it has no run_manifest.json, no steps and no logs/run.log.");

        var runs = folder.All();
        return ByIdOrName(text, runs) ?? InCurrentFolder(text) ?? throw NotFound(text, runs);
    }

    private static RunArtifacts? ByIdOrName(string text, IReadOnlyList<RunArtifacts> runs)
    {
        if (!RunId.IsPrefix(text))
            return ByName(text, runs);
        var found = runs.Where(run => run.Id.StartsWith(text, StringComparison.Ordinal)).ToList();
        return found.Count < 2
            ? found.FirstOrDefault()
            : throw new UsageException($"{found.Count} runs start with '{text}', the newest is {found[0].Id}; give more of the id.");
    }

    private static RunArtifacts? ByName(string text, IReadOnlyList<RunArtifacts> runs)
    {
        var (name, back) = Split(text);
        return Called(name, runs).Skip(back).FirstOrDefault();
    }

    private static IEnumerable<RunArtifacts> Called(string name, IReadOnlyList<RunArtifacts> runs) => name switch
    {
        Latest => runs,
        Succeeded => runs.Where(run => run.ReadSummary().State == RunState.Succeeded),
        _ => runs.Where(run => run.ReadSummary().Name == name),
    };

    // As in git: 'latest~' is the run before the latest, 'latest~2' the one before that.
    private static (string Name, int Back) Split(string text)
    {
        if (text.LastIndexOf('~') is not (> 0 and var tilde))
            return (text, 0);
        var number = text.AsSpan(tilde + 1);
        return number.IsEmpty ? (text[..tilde], 1)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int back) ? (text[..tilde], back)
            : throw new UsageException($"'{text}' has no number after its '~'; write {text[..tilde]}~1 for the run before.");
    }

    private static RunArtifacts? InCurrentFolder(string text) => Directory.Exists(text) ? InDirectory(text) : null;

    /// <exception cref="UsageException">There is no such directory.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    private static RunArtifacts? InDirectory(string path)
    {
        try
        {
            _ = Directory.GetFileSystemEntries(path);
        }
        catch (Exception e) when (e is IOException and not PathTooLongException)
        {
            throw new UsageException($"there is no run directory {path}.");
        }

        var directory = RunArtifacts.Open(path);
        return directory.Exists ? directory : null;
    }

    private UsageException NotFound(string text, IReadOnlyList<RunArtifacts> runs)
    {
        if (folder.OfOtherPipeline is { } other && Has(other, text))
            return new UsageException($"'{text}' is a {other.Pipeline} run, not a {folder.Pipeline} run; 'dfs-opt runs' finds it with --pipeline {other.Pipeline}.");
        if (runs.Count == 0)
            return new UsageException($"there are no runs in {folder.Path}; name the folder that holds them with --artifacts-root.");
        const string list = "see 'dfs-opt runs list'.";
        if (RunId.IsPrefix(text))
            return new UsageException($"no run in {folder.Path} starts with '{text}'{Suggestion.For(text, runs.Select(run => run.Id))}; {list}");
        var (name, back) = Split(text);
        if (Called(name, runs).Count() is > 0 and var count)
            return new UsageException($"there is no {text}: only {Figures.Count(count, "run")} in {folder.Path} {Standing(name, count)}; {list}");
        return name == Succeeded
            ? new UsageException($"no run in {folder.Path} has succeeded; {list}")
            : new UsageException($"no run in {folder.Path} is called '{name}'{Suggestion.For(name, Names(runs).Append(Latest).Append(Succeeded))}; {list}");
    }

    // 'latest' and 'succeeded' mean a run of each pipeline.
    private static bool Has(RunsFolder other, string text) =>
        (RunId.IsPrefix(text) || Split(text).Name is not (Latest or Succeeded)) && ByIdOrName(text, other.All()) is not null;

    private static string Standing(string name, int count) => name switch
    {
        Latest => count == 1 ? "is there" : "are there",
        Succeeded => "succeeded",
        _ => $"{(count == 1 ? "is" : "are")} called '{name}'",
    };

    /// <summary>The names that runs have been given, newest first.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<RunArtifacts> runs) =>
        runs.Select(run => run.ReadSummary().Name).OfType<string>().Distinct();
}
