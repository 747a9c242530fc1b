using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>Tells whether an open file is still the one that its path names.</summary>
internal static class FileIdentity
{
    /// <summary>Compares what the handle and the path say of birth and length; two files that share both are one.</summary>
    public static bool IsAt(SafeFileHandle handle, string path)
    {
        var named = new FileInfo(path);
        return named.Exists
            && named.CreationTimeUtc == File.GetCreationTimeUtc(handle)
            && named.Length == RandomAccess.GetLength(handle);
    }
}
