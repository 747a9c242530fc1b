using System.Runtime.InteropServices;

namespace DfsOpt.Logging;

/// <summary>The most a process may write to one file (<c>ulimit -f</c>). A write beyond it gets the process killed unless somebody minds the signal.</summary>
internal static class FileSizeLimit
{
    // SIGXFSZ, which has no name in .NET. Kept for good: a signal still on its way when the registration goes would kill.
    private static readonly PosixSignalRegistration? Signal =
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()
            ? PosixSignalRegistration.Create((PosixSignal)25, static context => context.Cancel = true)
            : null;

    /// <summary>From now on such a write fails like any other.</summary>
    public static void MakeItAnError() => GC.KeepAlive(Signal);
}
