namespace DfsOpt.Core.Texts;

/// <summary>UTF-8 texts by number, packed one behind the other.</summary>
internal sealed class TextList(byte[] bytes, int[] starts)
{
    /// <summary>One text, the empty one.</summary>
    public static TextList OneEmpty { get; } = new([], [0, 0]);

    public int Count => starts.Length - 1;

    public ReadOnlySpan<byte> this[int number] => bytes.AsSpan(starts[number], starts[number + 1] - starts[number]);
}
