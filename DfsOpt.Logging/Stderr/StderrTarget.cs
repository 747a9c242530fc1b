using System.Reflection;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>Where lines for stderr go: descriptor 2 itself, or what the host has put in the place of <see cref="Console.Error"/>. It never throws.</summary>
/// <remarks>On Unix the console's own stream is no good for this: while it waits for a reader, it holds the lock of <see cref="Console.Out"/>.</remarks>
internal sealed class StderrTarget
{
    // What a pipe takes whole or not at all.
    private const int MaxWholeBytes = 4096, WaitMilliseconds = 10;

    // EAGAIN on Linux and on macOS: the parent has opened the pipe so that it says so instead of waiting.
    private const int AgainOnLinux = 11, AgainOnMac = 35;

    // Lines of several runs do not mix, however long they are. No thread that logs waits for this.
    private static readonly Lock WholeLines = new();

    // Console.Error as .NET made it, once that is known: after SetError the runtime no longer tells.
    private static TextWriter? _ownError;

    private readonly FileStream? _descriptor;
    private readonly TextWriter? _replacement;

    private StderrTarget(FileStream? descriptor, TextWriter? replacement) => (_descriptor, _replacement) = (descriptor, replacement);

    /// <summary>Held by whoever looks at <see cref="Console.Error"/> or changes it.</summary>
    public static Lock ConsoleGate { get; } = new();

    /// <summary>The target as <see cref="Console.Error"/> stands now.</summary>
    public static StderrTarget AsItStands()
    {
        lock (ConsoleGate)
            return Find();
    }

    /// <summary>Writes lines, and waits for whoever reads them.</summary>
    public void Write(ReadOnlySpan<byte> lines)
    {
        if (_replacement is not null)
            WriteToReplacement(lines);
        else if (_descriptor is not null)
            WriteToDescriptor(lines);
    }

    private static StderrTarget Find()
    {
        if (OperatingSystem.IsWindows() || (Console.Error != _ownError && IsReplaced()))
            return new StderrTarget(null, Console.Error);

        _ownError = Console.Error;
        try
        {
            return new StderrTarget(new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 0), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It is closed.
            return new StderrTarget(null, null);
        }
    }

    private void WriteToDescriptor(ReadOnlySpan<byte> lines)
    {
        lock (WholeLines)
        {
            while (!lines.IsEmpty)
            {
                int most = Math.Min(lines.Length, MaxWholeBytes);
                int count = lines[..most].LastIndexOf((byte)'\n') is >= 0 and var end ? end + 1 : most;
                while (!TryWrite(lines[..count]))
                    Thread.Sleep(WaitMilliseconds);
                lines = lines[count..];
            }
        }
    }

    /// <returns>Whether there is nothing to wait for: it is written, or never will be.</returns>
    private bool TryWrite(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _descriptor!.Write(bytes);
            return true;
        }
        catch (Exception e)
        {
            return e.HResult is not (AgainOnLinux or AgainOnMac);
        }
    }

    // Somebody else's code: it may throw, and it may wait, with no lock of ours.
    private void WriteToReplacement(ReadOnlySpan<byte> lines)
    {
        for (int length; (length = lines.IndexOf((byte)'\n') + 1) > 0; lines = lines[length..])
        {
            try
            {
                _replacement!.Write(Encoding.UTF8.GetString(lines[..length]));
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
}
