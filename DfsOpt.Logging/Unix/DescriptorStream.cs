using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Unix;

/// <summary>Writes to a descriptor of Linux or macOS after what others have written. A <see cref="FileStream"/> writes at a position of its own.</summary>
internal sealed class DescriptorStream(SafeFileHandle file, bool isOpenToAppend = false) : FileStream(file, FileAccess.Write, bufferSize: 0)
{
    // Without the handle, which counts its users at each call.
    private readonly nint _descriptor = file.DangerousGetHandle();

    public static bool IsOpen(int descriptor) => NativeMethods.Write(descriptor, [], 0) >= 0;

    // Nothing is buffered.
    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // Linux appends whatever the offset is, and does not lock the file's position for it.
            nint written = isOpenToAppend && OperatingSystem.IsLinux() ? NativeMethods.WriteAt(_descriptor, buffer, buffer.Length, offset: 0) : NativeMethods.Write(_descriptor, buffer, buffer.Length);
            int error = written < 0 ? Marshal.GetLastSystemError() : 0;
            if (error == 0)
                buffer = buffer[(int)written..];
            else if (error == NativeMethods.WouldBlock)
                // The parent opened the pipe as non-blocking, and it is full.
                Thread.Sleep(10);
            else if (error != NativeMethods.Interrupted)
                throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }
    }
}
