using System.Runtime.InteropServices;

namespace DfsOpt.Logging.Unix;

/// <summary>Writes to a descriptor of Linux or macOS with <c>write</c>, which puts bytes behind whatever others have written meanwhile.</summary>
/// <remarks><see cref="FileStream"/> writes at a position of its own wherever it can seek.</remarks>
/// <param name="descriptor">The descriptor, which somebody else closes.</param>
internal sealed class DescriptorStream(nint descriptor) : Stream
{
    private const int WaitMilliseconds = 10;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static bool IsOpen(nint descriptor) => NativeMethods.Write(descriptor, [], 0) >= 0;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = NativeMethods.Write(descriptor, buffer, buffer.Length);
            if (written >= 0)
                buffer = buffer[(int)written..];
            else if (Marshal.GetLastPInvokeError() == NativeMethods.TryAgain)
                // A pipe that its reader has made so that it says it is full instead of waiting.
                Thread.Sleep(WaitMilliseconds);
            else if (Marshal.GetLastPInvokeError() != NativeMethods.Interrupted)
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
