using System.Text;

namespace DfsOpt.Logging;

/// <summary>A <see cref="StreamWriter"/> for whole records: each goes out at once, in one write.</summary>
/// <remarks>What it writes is encoded past the two buffers in which a <see cref="StreamWriter"/> collects small texts; they cost a record more than its encoding.</remarks>
internal sealed class WholeRecordWriter : StreamWriter
{
    // A longer record goes through those buffers, in several writes.
    private const int MaxWholeChars = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly FileTail _tail;
    private readonly byte[] _bytes = new byte[Utf8.GetMaxByteCount(MaxWholeChars)];

    public WholeRecordWriter(FileTail tail)
        : base(tail, Utf8, MaxWholeChars)
    {
        _tail = tail;
        AutoFlush = true;
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length <= MaxWholeChars)
            _tail.Write(_bytes.AsSpan(0, Utf8.GetBytes(buffer, _bytes)));
        else
            base.Write(buffer);
    }
}
