namespace DfsOpt.Core.Inputs;

/// <summary>A text on disk that is read from start to end.</summary>
internal interface ITextSource : IDisposable
{
    /// <summary>Its estimated length, in bytes; only a hint.</summary>
    long ExpectedLength { get; }

    /// <summary>Reads its next bytes.</summary>
    /// <returns>How many; 0 at its end, once it has been verified.</returns>
    /// <exception cref="InputException">It cannot be read, or is damaged.</exception>
    /// <exception cref="RunException">The file changed since it was found.</exception>
    int Read(Span<byte> room);
}
