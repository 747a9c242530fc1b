using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Files;

/// <summary>Opens a file so that the system puts each write at its end, wherever that is by then: two processes cannot write over each other.</summary>
internal static partial class AppendMode
{
    // fcntl's F_SETFL, and O_APPEND on Linux and elsewhere.
    private const int SetFlags = 4, AppendOnLinux = 0x400, AppendElsewhere = 0x8;

    // FILE_APPEND_DATA | SYNCHRONIZE, FILE_SHARE_READ | WRITE | DELETE, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL.
    private const uint AppendOnly = 0x0010_0004, ShareAll = 7, OpenExisting = 3, NormalFile = 0x80;

    /// <summary>A stream that appends to a file.</summary>
    /// <param name="file">The file, open to be read and written; on Unix it is the stream's.</param>
    /// <param name="path">Where it is, for Windows opens it a second time.</param>
    public static FileStream Append(SafeFileHandle file, string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileStream(CreateFile(path, AppendOnly, ShareAll, 0, OpenExisting, NormalFile, 0), FileAccess.Write, bufferSize: 0);

        // A file system that refuses leaves what there was before: each write goes behind the last.
        if (OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64)
            _ = FcntlOnAppleArm(file, SetFlags, 0, 0, 0, 0, 0, 0, AppendElsewhere);
        else
            _ = Fcntl(file, SetFlags, OperatingSystem.IsLinux() ? AppendOnLinux : AppendElsewhere);
        var stream = new FileStream(file, FileAccess.Write, bufferSize: 0);
        stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(SafeFileHandle file, int command, nint flags);

    // There the callee looks for the flags on the stack, behind eight registers.
    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int FcntlOnAppleArm(SafeFileHandle file, int command, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, nint flags);

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(string path, uint access, uint share, nint security, uint disposition, uint attributes, nint template);
}
