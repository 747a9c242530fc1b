using System.Security.Cryptography;

namespace DfsOpt.Core.Artifacts;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashedFile : IDisposable
{
    /// <summary>From this size on, a block is hashed on another core.</summary>
    private const int WorthAThread = 1 << 16;

    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Task _hashing = Task.CompletedTask;

    public HashedFile(string path) => _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Adds bytes to the file.</summary>
    /// <param name="bytes">They must stay as they are until the next call of <see cref="Append"/> or <see cref="Checksum"/> returns.</param>
    public void Append(ReadOnlyMemory<byte> bytes)
    {
        _hashing.Wait();
        if (bytes.Length < WorthAThread)
            _hash.AppendData(bytes.Span);
        else
            _hashing = Task.Run(() => _hash.AppendData(bytes.Span));
        _stream.Write(bytes.Span);
    }

    /// <summary>Lower-case hex of all that was written.</summary>
    public string Checksum()
    {
        _hashing.Wait();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose()
    {
        _hashing.Wait();
        _hash.Dispose();
        _stream.Dispose();
    }
}
