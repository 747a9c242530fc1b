using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Core.Tables;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    // Not one that may be there and is cut: ext4 writes such a file to the disk as it is closed, and the log's next flush waits for it.
    public HashedFile(string path) => _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);

    /// <summary>Adds bytes to the file.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => Write(bytes, Hash(bytes));

    /// <summary>Hashes the file's next bytes.</summary>
    /// <returns>Where in the file they stand.</returns>
    public long Hash(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        long place = _length;
        _length += bytes.Length;
        return place;
    }

    /// <summary>Writes bytes that have been hashed. Other threads may hash and write others meanwhile.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Where in the file they stand.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes, long place)
    {
        try
        {
            RandomAccess.Write(_file, bytes, place);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What the platform makes of a file that its file system, or a limit of the process, allows no larger.
            throw new IOException("The file would be larger than its file system or a limit allows.", e);
        }
    }

    /// <summary>Lower-case hex of all that was written.</summary>
    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }
}
