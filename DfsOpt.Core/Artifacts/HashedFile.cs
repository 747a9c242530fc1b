using System.Security.Cryptography;

namespace DfsOpt.Core.Artifacts;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashedFile : IDisposable
{
    /// <summary>From this size on, hashing and writing go on side by side.</summary>
    private const int WorthAThread = 1 << 16;

    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public HashedFile(string path) => _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public void Append(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < WorthAThread)
        {
            _hash.AppendData(bytes.Span);
            _stream.Write(bytes.Span);
            return;
        }

        var hashing = Task.Run(() => _hash.AppendData(bytes.Span));
        try
        {
            _stream.Write(bytes.Span);
        }
        finally
        {
            hashing.Wait();
        }
    }

    /// <summary>Lower-case hex of all that was written.</summary>
    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        _stream.Dispose();
    }
}
