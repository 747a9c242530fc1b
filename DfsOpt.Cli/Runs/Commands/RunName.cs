using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>The rules for a run's name. They keep names distinct from ids, directories and words such as <c>latest</c>.</summary>
internal static class RunName
{
    private const int Longest = 64;

    /// <summary>Returns the name if a run may have it.</summary>
    /// <exception cref="UsageException">A run may not have this name.</exception>
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
