using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace DfsOpt.Logging.Stderr;

/// <summary>Where lines for stderr go: descriptor 2 itself, or what the host has put in the place of <see cref="Console.Error"/>. It never throws.</summary>
/// <remarks>On Unix the console's own stream is no good for this: while it waits for a reader, it holds the lock of <see cref="Console.Out"/>.</remarks>
internal sealed partial class StderrTarget
{
    private const int Descriptor = 2, MaxBytes = 4096, WaitMilliseconds = 10;

    // EINTR, and EAGAIN on Linux and on macOS: the parent has opened the pipe so that it says so instead of waiting.
    private const int Interrupted = 4, AgainOnLinux = 11, AgainOnMac = 35;

    // Lines of several runs do not mix, however long they are. No thread that logs waits for this.
    private static readonly Lock _wholeLines = new();

    // Console.Error as .NET made it, once that is known: after SetError the runtime no longer tells.
    private static TextWriter? _ownError;

    private readonly TextWriter? _replacement;

    private StderrTarget(TextWriter? replacement) => _replacement = replacement;

    /// <summary>Held by whoever looks at <see cref="Console.Error"/> or changes it.</summary>
    public static Lock ConsoleGate { get; } = new();

    /// <summary>The target as <see cref="Console.Error"/> stands now.</summary>
    public static StderrTarget AsItStands()
    {
        lock (ConsoleGate)
        {
            if (OperatingSystem.IsWindows() || (Console.Error != _ownError && IsReplaced()))
                return new StderrTarget(Console.Error);
            _ownError = Console.Error;
            // One that is closed stays so: the next file that is opened takes its number.
            return new StderrTarget(Write(Descriptor, [], 0) < 0 ? TextWriter.Null : null);
        }
    }

    /// <summary>Writes lines, and waits for whoever reads them.</summary>
    public void Write(ReadOnlySpan<byte> lines)
    {
        if (_replacement is not null)
        {
            WriteToReplacement(_replacement, lines);
            return;
        }

        lock (_wholeLines)
            WriteToDescriptor(lines);
    }

    private static void WriteToDescriptor(ReadOnlySpan<byte> lines)
    {
        while (!lines.IsEmpty)
        {
            nint written = Write(Descriptor, lines, Math.Min(lines.Length, MaxBytes));
            if (written >= 0)
                lines = lines[(int)written..];
            else if (Marshal.GetLastPInvokeError() is AgainOnLinux or AgainOnMac)
                Thread.Sleep(WaitMilliseconds);
            else if (Marshal.GetLastPInvokeError() != Interrupted)
                return;
        }
    }

    // Somebody else's code: it may throw, and it may wait, with no lock of ours.
    private static void WriteToReplacement(TextWriter replacement, ReadOnlySpan<byte> lines)
    {
        for (int length; (length = lines.IndexOf((byte)'\n') + 1) > 0; lines = lines[length..])
        {
            try
            {
                replacement.Write(Encoding.UTF8.GetString(lines[..length]));
            }
            catch (Exception)
            {
                // The next line may do better; this one stands in the file.
            }
        }
    }

    // The runtime has no public way to ask. Where it knows nothing by this name, what stands there is used.
    private static bool IsReplaced() =>
        typeof(Console).GetField("s_isErrorTextWriterRedirected", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is not false;

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nint count);
}
