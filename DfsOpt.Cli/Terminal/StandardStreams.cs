using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Cli.Terminal;

/// <summary>Handles the streams and limits that the program's caller gave it.</summary>
internal static class StandardStreams
{
    private const int Last = 2;

    // SIGXFSZ, which has no name in .NET.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static readonly List<SafeFileHandle> _fillers = [];

    private static PosixSignalRegistration? _fileTooLarge;

    /// <summary>The program's own writer to stdout or stderr.</summary>
    /// <param name="descriptor">The descriptor: 1 for stdout, 2 for stderr.</param>
    // Not Console.Error: on Unix it holds the lock of Console.Out while it waits for a stderr that nobody reads.
    public static TextWriter Writer(int descriptor) => OperatingSystem.IsWindows()
        ? descriptor == 1 ? Console.Out : Console.Error
        : TextWriter.Synchronized(new StreamWriter(new DescriptorStream(descriptor), Console.OutputEncoding) { AutoFlush = true });

    /// <summary>Makes a write beyond the caller's limit of a file's size (<c>ulimit -f</c>) fail like any other, instead of ending the program.</summary>
    public static void MakeFileSizeLimitAnError() => _fileTooLarge ??=
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, static context => context.Cancel = true);

    /// <summary>Opens a replacement for standard streams that the caller closed. Otherwise the next file that is opened would get their descriptor, and output would go into it.</summary>
    public static void FillClosed()
    {
        if (OperatingSystem.IsWindows())
            return;
        // A file gets the lowest free descriptor.
        var file = Open();
        while (file.DangerousGetHandle() <= Last)
        {
            _fillers.Add(file);
            file = Open();
        }

        file.Dispose();
    }

    private static SafeFileHandle Open() => File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
}
