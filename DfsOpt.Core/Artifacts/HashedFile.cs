using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Core.Artifacts;

/// <summary>A new file that is hashed while it is written. Blocks are hashed in order; they may be written side by side.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    public HashedFile(string path) => _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    /// <summary>Adds bytes to the file.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => WriteAt(Hash(bytes), bytes);

    /// <summary>Hashes the file's next bytes. One caller at a time.</summary>
    /// <returns>Where they are to be written.</returns>
    public long Hash(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        long place = _length;
        _length += bytes.Length;
        return place;
    }

    /// <summary>Writes bytes that were hashed. Any number of callers at a time.</summary>
    /// <param name="place">What <see cref="Hash"/> returned for them.</param>
    /// <param name="bytes">The bytes.</param>
    public void WriteAt(long place, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_file, bytes, place);

    /// <summary>Lower-case hex of all that was written.</summary>
    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }
}
