using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Files;

/// <summary>Tells whether an open file still has the name under which it was opened.</summary>
internal sealed class OpenFileName(SafeFileHandle file, string path)
{
    private readonly string? _atOpen = NameOf(file);

    /// <summary>Whether the path still names this file. A folder that cannot be searched is no proof that it does not.</summary>
    public bool IsInPlace
    {
        get
        {
            // Linux knows a descriptor's name also where the path cannot be looked at; its time of creation is that of the last change.
            if (OperatingSystem.IsLinux())
                return NameOf(file) == _atOpen;
            try
            {
                return File.GetCreationTimeUtc(path) == File.GetCreationTimeUtc(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return true;
            }
        }
    }

    private static string? NameOf(SafeFileHandle file) =>
        OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget : null;
}
