namespace DfsOpt.Core.Artifacts;

/// <summary>Tells files with nothing in them. Pipes and devices have no length either, and to open one may wait for somebody for ever.</summary>
internal static class EmptyFile
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static bool Is(string path) => new FileInfo(path).Length == 0;
}
