using System.Security.Cryptography;

namespace DfsOpt.Core.Inputs;

/// <summary>Reads input files into a buffer that the next file reuses. One per worker.</summary>
internal sealed class InputReader
{
    /// <summary>The largest file or zip member that is read, in bytes: about four times the largest contest ever.</summary>
    public const int LargestText = 1 << 29;

    private const int BlockSize = 1 << 16;

    private byte[] _buffer = [];

    /// <summary>A file's bytes, valid until the next file is read.</summary>
    /// <exception cref="RunException">The file changed since it was found.</exception>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> Read(InputFile file)
    {
        using var text = new FileText(file);
        return Read(text);
    }

    /// <summary>All of a text, valid until the next is read.</summary>
    /// <exception cref="RunException">The file changed since it was found.</exception>
    /// <exception cref="InputException">It cannot be read.</exception>
    public ReadOnlyMemory<byte> Read(ITextSource text)
    {
        int length = 0;
        // One more byte detects the end.
        byte[] room = Buffer((int)Math.Min(text.ExpectedLength, LargestText) + 1);
        for (int read; (read = text.Read(room.AsSpan(length))) > 0;)
        {
            length += read;
            if (length == room.Length)
                room = Grow();
        }

        return room.AsMemory(0, length);
    }

    /// <summary>A file's SHA-256 in lower-case hex.</summary>
    /// <param name="file">The file.</param>
    /// <param name="onRead">Called with the size of every block read, in bytes.</param>
    /// <param name="cancellationToken">Checked between blocks.</param>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public string Checksum(InputFile file, Action<long> onRead, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            // A file without a size is not opened: a pipe or a device may never end.
            if (file.Size > 0)
            {
                using var handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
                var block = Buffer(BlockSize).AsSpan(0, BlockSize);
                long position = 0;
                for (int read; (read = RandomAccess.Read(handle, block, position)) > 0; position += read)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    hash.AppendData(block[..read]);
                    onRead(read);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(ProblemCodes.UnreadableFile, null, $"cannot be read ({Reason.Of(e)})");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private byte[] Buffer(int size)
    {
        // A quarter more than needed, since the next file is usually about the same size.
        if (_buffer.Length < size)
            _buffer = GC.AllocateUninitializedArray<byte>(size + (size / 4));
        return _buffer;
    }

    private byte[] Grow()
    {
        Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        return _buffer;
    }
}
