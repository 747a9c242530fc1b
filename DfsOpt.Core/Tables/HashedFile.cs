using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Core.Tables;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    // CreateNew, as ext4 flushes a truncated file to disk when it is closed, and the log's next flush would wait for that.
    public HashedFile(string path) => _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);

    /// <summary>Adds bytes to the file.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => Write(bytes, Hash(bytes));

    /// <summary>Hashes the file's next bytes.</summary>
    /// <returns>Their offset in the file.</returns>
    public long Hash(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        long place = _length;
        _length += bytes.Length;
        return place;
    }

    /// <summary>Writes bytes that have been hashed. Other threads may hash and write other bytes at the same time.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Their offset in the file.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes, long place)
    {
        try
        {
            RandomAccess.Write(_file, bytes, place);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // The platform throws this if the file system or a limit of the process does not allow a larger file.
            throw new IOException("The file would be larger than its file system or a limit allows.", e);
        }
    }

    /// <summary>The SHA-256 of everything that was written, in lower-case hex.</summary>
    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }
}
