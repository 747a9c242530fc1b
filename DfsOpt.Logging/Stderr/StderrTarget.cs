using System.Reflection;
using DfsOpt.Logging.Unix;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Stderr;

/// <summary>Where lines for stderr go: descriptor 2 itself, or the host's replacement of <see cref="Console.Error"/>. It never throws.</summary>
/// <remarks>On Unix the console's own stream is not usable for this: while it waits for a reader, it holds the lock of <see cref="Console.Out"/>.</remarks>
internal sealed class StderrTarget
{
    private const int Descriptor = 2, MaxCharsAtOnce = 16 * 1024;

    // One lock for all, so that lines of several runs do not mix. No thread that logs waits for it.
    private static readonly Lazy<TextWriter> _descriptor = new(() => TextWriter.Synchronized(
        new StreamWriter(new DescriptorStream(new SafeFileHandle(Descriptor, ownsHandle: false)), bufferSize: MaxCharsAtOnce) { AutoFlush = true }));

    // .NET's original Console.Error, once it is known: after SetError the runtime no longer says.
    private static TextWriter? _ownError;

    private readonly TextWriter? _replacement;

    private StderrTarget(TextWriter? replacement) => _replacement = replacement;

    /// <summary>Held while <see cref="Console.Error"/> is read or changed.</summary>
    public static Lock ConsoleGate { get; } = new();

    /// <summary>The target for the current <see cref="Console.Error"/>.</summary>
    public static StderrTarget AsItStands()
    {
        lock (ConsoleGate)
        {
            if (OperatingSystem.IsWindows() || (Console.Error != _ownError && IsReplaced()))
                return new StderrTarget(Console.Error);
            _ownError = Console.Error;
            // A closed stderr stays closed, as the next file that is opened gets its number.
            return new StderrTarget(DescriptorStream.IsOpen(Descriptor) ? null : TextWriter.Null);
        }
    }

    /// <summary>Writes lines, and waits for their reader.</summary>
    public void Write(ReadOnlySpan<char> lines)
    {
        try
        {
            if (_replacement is null)
                _descriptor.Value.Write(lines);
            else
                // As one string, for a writer that does not override the span method.
                _replacement.Write(lines.ToString());
        }
        catch (Exception)
        {
            // It is closed or full, or the host's writer fails. The next lines may succeed, and the file has these.
        }
    }

    // The runtime has no public way to ask. If it has no such field, the current writer is used.
    private static bool IsReplaced() =>
        typeof(Console).GetField("s_isErrorTextWriterRedirected", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is not false;
}
