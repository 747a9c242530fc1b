using System.Text;

namespace DfsOpt.Logging.Stderr;

/// <summary>What the console provider takes for stderr: at its signal, the provider's thread writes what is queued.</summary>
internal sealed class StderrWriter(StderrQueue queue, TextWriter error) : TextWriter
{
    public override Encoding Encoding => error.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer is [StderrLineFormatter.Signal])
            queue.WriteOut();
        else
            // Somebody else has found this in the moment in which the provider was given it.
            error.Write(buffer);
    }
}
