using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DfsOpt.Tests.Support;

/// <summary>Sends a signal at once: on a busy machine, a run can end before the command <c>kill</c> has started.</summary>
internal static partial class UnixSignal
{
    /// <param name="process">The process that gets it; nothing happens if it has ended.</param>
    /// <param name="name">HUP, INT or TERM.</param>
    public static void Send(Process process, string name) =>
        _ = Kill(process.Id, name switch { "HUP" => 1, "INT" => 2, "TERM" => 15, _ => throw new ArgumentException(name) });

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
