namespace DfsOpt.Core.Inputs;

/// <summary>Resolves every link in a path.</summary>
internal static class RealPath
{
    /// <exception cref="IOException">Its links form a circle.</exception>
    public static string Of(string path)
    {
        string real = Path.GetPathRoot(path)!;
        foreach (string name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, name);
            real = Directory.ResolveLinkTarget(next, returnFinalTarget: true) is { } target ? Of(target.FullName) : next;
        }

        return real;
    }

    /// <summary>Whether one folder is or contains another. Both are real paths.</summary>
    public static bool Holds(string folder, string other) =>
        other == folder || other.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
