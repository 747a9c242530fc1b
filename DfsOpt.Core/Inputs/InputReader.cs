using System.Security.Cryptography;

namespace DfsOpt.Core.Inputs;

/// <summary>Reads input files whole, into a buffer that is used again for the next one. One per worker.</summary>
internal sealed class InputReader
{
    /// <summary>The largest file, or content of a zip, that is read: some four times the largest contest there ever was.</summary>
    public const int LargestText = 1 << 29;

    private const int BlockSize = 1 << 20;

    private byte[] _buffer = [];

    /// <summary>A file's bytes, valid until the next file is read.</summary>
    /// <exception cref="TrainingException">The file is not the one that was found earlier.</exception>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte> Read(InputFile file)
    {
        if (file.Size > LargestText)
            throw new InputException(ProblemCodes.TooLarge, null, $"is larger than {LargestText >> 20} MiB");
        try
        {
            using var handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
            var room = Room((int)file.Size + 1);
            int length = 0;
            while (length < room.Length)
            {
                int read = RandomAccess.Read(handle, room.AsSpan(length, (int)file.Size + 1 - length), length);
                if (read == 0)
                    break;
                length += read;
            }

            file.RequireUnchanged(length, File.GetLastWriteTimeUtc(handle));
            return room.AsMemory(0, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(ProblemCodes.UnreadableFile, null, $"cannot be read ({Reason.Of(e)})");
        }
    }

    /// <summary>A stream's content, valid until the next is read.</summary>
    /// <param name="stream">What to read.</param>
    /// <param name="expectedLength">How much it should be, in bytes; a hint, never trusted.</param>
    /// <param name="limit">The most bytes to read.</param>
    /// <exception cref="InputException">There is more than <paramref name="limit"/>.</exception>
    public ReadOnlyMemory<byte> Read(Stream stream, long expectedLength, long limit)
    {
        int length = 0;
        var room = Room((int)Math.Clamp(expectedLength + 1, BlockSize, limit + 1));
        while (true)
        {
            if (length == room.Length)
                room = Grow();
            int read = stream.Read(room, length, room.Length - length);
            if (read == 0)
                return room.AsMemory(0, length);
            length += read;
            if (length > limit)
                throw new InputException(ProblemCodes.TooLarge, null, $"unpacks to more than {limit} bytes, as no export of its packed size does");
        }
    }

    /// <summary>A file's SHA-256 in lower-case hex.</summary>
    /// <param name="file">The file.</param>
    /// <param name="onRead">Told of every block read, in bytes.</param>
    /// <param name="cancellationToken">Looked at between blocks.</param>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public string Checksum(InputFile file, Action<long> onRead, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            // What has no size is not opened: a pipe or a device would never end.
            if (file.Size > 0)
            {
                using var handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
                var block = Room(BlockSize).AsSpan(0, BlockSize);
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

    private byte[] Room(int size)
    {
        // A quarter to spare: the next file is mostly about as large.
        if (_buffer.Length < size)
            _buffer = GC.AllocateUninitializedArray<byte>(size + (size / 4));
        return _buffer;
    }

    private byte[] Grow()
    {
        Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, LargestText + 1));
        return _buffer;
    }
}
