using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Core.Artifacts;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _written;

    public HashedFile(string path) => _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    /// <summary>Adds bytes to the file.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Hash(bytes);
        Write(bytes);
    }

    /// <summary>Hashes the file's next bytes. Another thread may write earlier ones meanwhile.</summary>
    public void Hash(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    /// <summary>Writes the file's next bytes. Another thread may hash later ones meanwhile.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, _written);
        _written += bytes.Length;
    }

    /// <summary>Lower-case hex of all that was written.</summary>
    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }
}
