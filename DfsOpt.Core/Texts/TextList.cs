using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Texts;

/// <summary>UTF-8 texts by number, stored one after the other.</summary>
internal sealed class TextList
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly bool[] _isPlain;

    public TextList(byte[] bytes, int[] starts)
    {
        _bytes = bytes;
        _starts = starts;
        _isPlain = new bool[Count];
        for (int i = 0; i < Count; i++)
            _isPlain[i] = !this[i].ContainsAny(",\"\n\r"u8) && !SpreadsheetFormula.StartsIn(this[i]);
    }

    /// <summary>A list of one empty text.</summary>
    public static TextList OneEmpty { get; } = new([], [0, 0]);

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<byte> this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bytes.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);
    }

    /// <summary>Whether any of them is empty.</summary>
    public bool HasEmpty
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                if (_starts[i] == _starts[i + 1])
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether a text is a valid CSV cell as it is: it needs no quotes and is not a spreadsheet formula.</summary>
    public bool IsPlain(int number) => _isPlain[number];
}

/// <summary>Text that a spreadsheet would run as a formula (OWASP, CSV Injection).</summary>
internal static class SpreadsheetFormula
{
    public static bool StartsIn(ReadOnlySpan<byte> text) => text.Length > 0 && "=+-@\t\r"u8.Contains(text[0]);
}
