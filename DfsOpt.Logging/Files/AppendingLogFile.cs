using System.Runtime.InteropServices;
using System.Security.AccessControl;
using System.Text;
using DfsOpt.Logging.Unix;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging.Files;

/// <summary>An open log file. Records are appended whole: if the disk takes only a part of a record, that part is cut off again.</summary>
internal sealed class AppendingLogFile : IDisposable
{
    // A record of up to this many characters is one write.
    private const int MaxWholeChars = 16 * 1024, BlockLength = 64 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly SafeFileHandle _file;
    private readonly FileStream _end;
    private readonly OpenFileName _name;
    private StreamWriter _writer;
    private byte[]? _torn;

    /// <summary>Opens a file for appending, or creates it. Others may read, move and delete it while it is open.</summary>
    public AppendingLogFile(string path)
    {
        // The path was resolved: if it is a link now, it may lead to a file that others write.
        if (new FileInfo(path).LinkTarget is { } target)
            throw new IOException($"it is a link to {target} now");
        (_file, _end) = OpenToAppend(path);
        _writer = NewWriter();
        _name = new OpenFileName(_file, path);
        FindEnd();
    }

    /// <summary>Whether the file was empty when it was opened.</summary>
    public bool WasEmpty { get; private set; }

    /// <summary>How many zero bytes were cut off its end. A loss of power can leave them.</summary>
    public long ZerosCutOff { get; private set; }

    public bool IsInPlace => _name.IsInPlace;

    /// <summary>Appends a record. When this returns, the system has all of it; when it throws, nothing of it remains.</summary>
    public void Append(ReadOnlySpan<char> record)
    {
        if (_torn is not null)
            CutOffTorn();
        try
        {
            _writer.Write(record);
        }
        catch (Exception)
        {
            TakeBack(record);
            throw;
        }
    }

    public void FlushToDisk() => RandomAccess.FlushToDisk(_file);

    public void Dispose()
    {
        _end.Dispose();
        _file.Dispose();
    }

    /// <summary>Runs an action on files, and returns its I/O error; <see langword="null"/> if it succeeded.</summary>
    public static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    /// <summary>Opens a file so that the system puts each write at its current end: two processes cannot overwrite each other's lines.</summary>
    private static (SafeFileHandle File, FileStream End) OpenToAppend(string path)
    {
        const FileShare all = FileShare.ReadWrite | FileShare.Delete;
        var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, all);
        if (OperatingSystem.IsWindows())
            return (file, new FileInfo(path).Create(FileMode.Open, FileSystemRights.AppendData | FileSystemRights.Synchronize, all, bufferSize: 1, FileOptions.None, null));
        file.Dispose();
        file = NativeMethods.Open(path, NativeMethods.ReadAndAppend);
        return file.IsInvalid ? throw new IOException(Marshal.GetLastPInvokeErrorMessage()) : (file, new DescriptorStream(file, isOpenToAppend: true));
    }

    private StreamWriter NewWriter() => new(_end, _utf8, MaxWholeChars) { AutoFlush = true };

    /// <summary>Cuts off zeros, which no record contains, and ends an incomplete last line.</summary>
    private void FindEnd()
    {
        byte[] block = new byte[BlockLength];
        long length = RandomAccess.GetLength(_file), end = length;
        int last = -1;
        while (end > 0 && last < 0)
        {
            long start = Math.Max(0, end - BlockLength);
            ReadOnlySpan<byte> read = block.AsSpan(0, RandomAccess.Read(_file, block.AsSpan(0, (int)(end - start)), start));
            last = read.LastIndexOfAnyExcept((byte)0);
            end = start + last + 1;
        }

        WasEmpty = length == 0;
        ZerosCutOff = length - end;
        if (ZerosCutOff > 0)
            RandomAccess.SetLength(_file, end);
        if (last >= 0 && block[last] != (byte)'\n')
            _writer.Write('\n');
    }

    private void TakeBack(ReadOnlySpan<char> record)
    {
        // The character before may be half of a surrogate pair.
        _writer = NewWriter();
        _torn = _utf8.GetBytes([.. record]);
        // If the disk refuses this too, the next record tries again.
        Try(CutOffTorn);
    }

    /// <summary>Cuts off the longest end of the file that is the start of the incomplete record. It never cuts off another process's line, which ends differently.</summary>
    private void CutOffTorn()
    {
        long length = RandomAccess.GetLength(_file);
        byte[] tail = new byte[Math.Min(length, _torn!.Length - 1)];
        ReadOnlySpan<byte> piece = tail.AsSpan(0, RandomAccess.Read(_file, tail, length - tail.Length));
        while (!_torn.AsSpan().StartsWith(piece))
            piece = piece[1..];
        if (piece.Length > 0)
            RandomAccess.SetLength(_file, length - piece.Length);
        _torn = null;
    }
}
