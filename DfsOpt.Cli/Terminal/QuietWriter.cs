using System.Text;
using DfsOpt.Cli.Runs;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Terminal;

/// <summary>Passes on everything but log records below WARNING. Each record comes in one write.</summary>
internal sealed class QuietWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => writer.Write(value);

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (value is not null && LogLine.Parse(value) is { } record && record.IsBelow(LogLevel.Warning))
            return;
        writer.Write(value);
    }

    public override void Flush() => writer.Flush();
}
