using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Files;

/// <summary>Tells whether a path still names the file that was opened by it.</summary>
internal sealed class OpenFileName(SafeFileHandle file, string path)
{
    private readonly string? _atOpen = LinuxName(file);

    /// <summary>Whether it does. A folder that cannot be searched is no proof that it does not.</summary>
    public bool IsInPlace
    {
        get
        {
            try
            {
                // Linux knows the name even where the path cannot be looked at, but no time of creation.
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
