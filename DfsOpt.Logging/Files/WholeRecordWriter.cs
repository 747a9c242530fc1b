using System.Text;

namespace DfsOpt.Logging;

/// <summary>A writer that passes each text on in a single write: as it comes, past the buffers in which a <see cref="StreamWriter"/> collects small ones.</summary>
internal sealed class WholeRecordWriter : StreamWriter
{
    // A longer text goes out in several writes, in order.
    private const int MaxWholeChars = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[Utf8.GetMaxByteCount(MaxWholeChars)];

    public WholeRecordWriter(Stream stream)
        : base(stream, Utf8, MaxWholeChars)
    {
        _stream = stream;
        AutoFlush = true;
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length <= MaxWholeChars)
            _stream.Write(_bytes, 0, Utf8.GetBytes(buffer, _bytes));
        else
            base.Write(buffer);
    }
}
