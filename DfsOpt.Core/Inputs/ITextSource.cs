namespace DfsOpt.Core.Inputs;

/// <summary>A text on disk, read from its start to its end.</summary>
internal interface ITextSource : IDisposable
{
    /// <summary>How long it should be, in bytes; a hint, never trusted.</summary>
    long ExpectedLength { get; }

    /// <summary>Reads its next bytes.</summary>
    /// <returns>How many; 0 at its end, where it was found to be whole.</returns>
    /// <exception cref="InputException">It cannot be read, or is damaged.</exception>
    /// <exception cref="RunException">It is not the one that was found earlier.</exception>
    int Read(Span<byte> room);
}
