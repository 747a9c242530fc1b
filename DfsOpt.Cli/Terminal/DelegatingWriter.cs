using System.Text;

namespace DfsOpt.Cli.Terminal;

/// <summary>A writer that wraps another one, and gets every text as one string.</summary>
internal abstract class DelegatingWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    /// <summary>The wrapped writer.</summary>
    protected TextWriter Inner => writer;

    public sealed override void Write(char value) => Write(value.ToString());

    public sealed override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public sealed override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public abstract override void Write(string? value);

    public override void Flush() => writer.Flush();
}
