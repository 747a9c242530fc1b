using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Cli.Terminal;

/// <summary>What the program makes of the streams and limits that its caller has left it with.</summary>
internal static class StandardStreams
{
    private const int Last = 2;

    // SIGXFSZ, which has no name in .NET.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static readonly List<SafeFileHandle> _fillers = [];

    private static PosixSignalRegistration? _fileTooLarge;

    /// <summary>The program's own writer to stdout or stderr.</summary>
    /// <param name="descriptor">1 for stdout, 2 for stderr.</param>
    // Not Console's: on Unix it holds the lock of Console.Out while somebody writes to a stderr that nobody reads.
    public static TextWriter Writer(int descriptor) => OperatingSystem.IsWindows()
        ? descriptor == 1 ? Console.Out : Console.Error
        : TextWriter.Synchronized(new StreamWriter(new DescriptorStream(descriptor), Console.OutputEncoding) { AutoFlush = true });

    /// <summary>From now on a write beyond what the caller allows a file to hold (<c>ulimit -f</c>) fails like any other, instead of ending the program.</summary>
    public static void MakeFileSizeLimitAnError() => _fileTooLarge ??=
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileTooLarge, static context => context.Cancel = true);

    /// <summary>Fills the places of streams that the caller has closed: the next file that is opened would take them, and what is said there would go into it.</summary>
    public static void FillClosed()
    {
        if (OperatingSystem.IsWindows())
            return;
        // A file takes the lowest place that is free.
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
