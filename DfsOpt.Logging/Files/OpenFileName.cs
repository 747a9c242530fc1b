using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Files;

/// <summary>Decides whether a path still leads to the file that was opened with it.</summary>
internal sealed class OpenFileName(SafeFileHandle file, string path)
{
    private readonly string? _atOpen = LinuxName(file);

    /// <summary>Whether the path still leads to the file. Also true if the folder cannot be searched, as that does not prove the opposite.</summary>
    public bool IsInPlace
    {
        get
        {
            try
            {
                // Linux knows an open file's name even if its path cannot be read, but not its creation time.
                return OperatingSystem.IsLinux() ? LinuxName(file) == _atOpen : File.GetCreationTimeUtc(path) == File.GetCreationTimeUtc(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return true;
            }
        }
    }

    private static string? LinuxName(SafeFileHandle file) =>
        OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget : null;
}
