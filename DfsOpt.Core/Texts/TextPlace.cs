using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Texts;

/// <summary>Where something stands in a text.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte behind its last.</param>
internal readonly record struct TextPlace(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>What stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text[Start..End];
}
