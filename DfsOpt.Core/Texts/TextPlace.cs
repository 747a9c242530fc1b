using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Texts;

/// <summary>A range of bytes in a text.</summary>
/// <param name="Start">The index of its first byte.</param>
/// <param name="End">The index after its last byte.</param>
internal readonly record struct TextPlace(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The bytes in this range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> text) => text[Start..End];
}
