using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Core.Inputs;

/// <summary>A file's text. At its end it is checked that the file has not changed since it was found.</summary>
internal sealed class FileText : ITextSource
{
    private readonly InputFile _file;
    private readonly SafeFileHandle _handle;
    private long _position;

    /// <exception cref="InputException">It cannot be opened, or is larger than any export.</exception>
    public FileText(InputFile file)
    {
        if (file.Size > InputReader.LargestText)
            throw new InputException(ProblemCodes.TooLarge, null, $"is larger than {InputReader.LargestText >> 20} MiB");
        _file = file;
        try
        {
            _handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    public long ExpectedLength => _file.Size;

    public int Read(Span<byte> room)
    {
        try
        {
            int read = RandomAccess.Read(_handle, room, _position);
            _position += read;
            if (read == 0 || _position > _file.Size)
                _file.RequireUnchanged(_position, File.GetLastWriteTimeUtc(_handle));
            return read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    public void Dispose() => _handle.Dispose();

    private static InputException Unreadable(Exception e) => new(ProblemCodes.UnreadableFile, null, $"cannot be read ({Reason.Of(e)})");
}
