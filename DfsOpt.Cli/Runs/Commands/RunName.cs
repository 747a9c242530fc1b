using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>What a person may call a run, so that the name means this run alone wherever a run is asked for.</summary>
internal static class RunName
{
    private const int Longest = 64;

    /// <summary>Hands back <paramref name="name"/> if a run may be called so.</summary>
    /// <exception cref="UsageException">It may not.</exception>
    public static string Check(string name)
    {
        string? fault = name switch
        {
            { Length: > Longest } => $"is longer than {Longest} characters",
            RunFinder.Latest or RunFinder.Succeeded => "means a run already",
            "." or ".." => "means a folder",
            _ when name != name.Trim() || name.StartsWith('-') => "starts or ends with a space, or starts with '-'",
            _ when name.AsSpan().ContainsAny('/', '\\', '~') => "holds '/', '\\' or '~', which mean a directory or the run before",
            _ when Printable.Text(name) != name => "holds a character that cannot be shown",
            _ when RunId.IsPrefix(name) => "may be the start of a run's id",
            _ => null,
        };
        return fault is null ? name : throw new UsageException($"--name: '{Printable.Fit(Printable.Text(name), Longest)}' {fault}; choose another name.");
    }
}
