using System.Reflection;
using DfsOpt.Logging.Unix;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Stderr;

/// <summary>Where lines for stderr go: descriptor 2 itself, or what the host has put in the place of <see cref="Console.Error"/>. It never throws.</summary>
/// <remarks>On Unix the console's own stream is no good for this: while it waits for a reader, it holds the lock of <see cref="Console.Out"/>.</remarks>
internal sealed class StderrTarget
{
    private const int Descriptor = 2, MaxCharsAtOnce = 16 * 1024;

    // One for all, so that lines of several runs do not mix. No thread that logs waits for it.
    private static readonly Lazy<TextWriter> _descriptor = new(() => TextWriter.Synchronized(
        new StreamWriter(new DescriptorStream(new SafeFileHandle(Descriptor, ownsHandle: false)), bufferSize: MaxCharsAtOnce) { AutoFlush = true }));

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
            return new StderrTarget(DescriptorStream.IsOpen(Descriptor) ? null : TextWriter.Null);
        }
    }

    /// <summary>Writes lines, and waits for whoever reads them.</summary>
    public void Write(ReadOnlySpan<char> lines)
    {
        try
        {
            if (_replacement is null)
                _descriptor.Value.Write(lines);
            else
                // As one text, for a writer that knows no spans.
                _replacement.Write(lines.ToString());
        }
        catch (Exception)
        {
            // Closed, full, or somebody else's code that fails: the next lines may fare better, and these stand in the file.
        }
    }

    // The runtime has no public way to ask. Where it knows nothing by this name, what stands there is used.
    private static bool IsReplaced() =>
        typeof(Console).GetField("s_isErrorTextWriterRedirected", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is not false;
}
