namespace DfsOpt.Core.Artifacts;

/// <summary>Recognises empty files before they are opened. Pipes and devices have no length either, and opening one may block for ever.</summary>
internal static class EmptyFile
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static bool Is(string path) => new FileInfo(path).Length == 0;
}
