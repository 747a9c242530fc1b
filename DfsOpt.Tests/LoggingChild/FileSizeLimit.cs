using System.Runtime.InteropServices;

namespace DfsOpt.LoggingChild;

/// <summary>The process's own <c>ulimit -f</c>. Only the soft limit moves, so that it can be lifted again.</summary>
internal static partial class FileSizeLimit
{
    private const int FSize = 1;

    // SIGXFSZ, which has no name in .NET, and kills a program that does not mind it.
    private static readonly PosixSignalRegistration _signal = PosixSignalRegistration.Create((PosixSignal)25, static context => context.Cancel = true);

    public static void Set(long bytes)
    {
        GC.KeepAlive(_signal);
        Change((ulong)bytes);
    }

    public static void Lift() => Change(ulong.MaxValue);

    private static void Change(ulong bytes)
    {
        var limit = new Limits { Soft = bytes, Hard = ulong.MaxValue };
        if (SetLimit(FSize, ref limit) != 0)
            throw new InvalidOperationException($"setrlimit: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, ref Limits limits);

    private struct Limits
    {
        public ulong Soft;
        public ulong Hard;
    }
}
