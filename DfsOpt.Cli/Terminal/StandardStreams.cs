using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Cli.Terminal;

/// <summary>Fills the places of standard streams that the caller has closed: the next file that is opened would take them, and what is said there would go into it.</summary>
internal static class StandardStreams
{
    private const int Last = 2;

    private static readonly List<SafeFileHandle> Fillers = [];

    public static void FillClosed()
    {
        if (OperatingSystem.IsWindows())
            return;
        // A file takes the lowest place that is free.
        var file = Open();
        while (file.DangerousGetHandle() <= Last)
        {
            Fillers.Add(file);
            file = Open();
        }

        file.Dispose();
    }

    private static SafeFileHandle Open() => File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
}
