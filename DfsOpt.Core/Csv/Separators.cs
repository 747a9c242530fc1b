using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Csv;

/// <summary>The commas and line ends of a text, found 64 bytes at a time.</summary>
/// <param name="text">The text.</param>
internal ref struct Separators(ReadOnlySpan<byte> text)
{
    private const int WindowSize = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _window, _windowEnd;

    /// <summary>The separators of the window that are not taken yet, one bit each.</summary>
    public ulong Bits { get; set; }

    /// <summary>Continues at an index of the text, forward or back.</summary>
    public void StartAt(int place)
    {
        Bits = 0;
        _windowEnd = place;
    }

    /// <summary>Takes the next separator, or the text's end if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(out int place)
    {
        ulong bits = OrNext(Bits);
        place = First(bits);
        Bits = bits & (bits - 1);
        return bits != 0;
    }

    /// <summary>The bits left, or those of the next window that has any; 0 at the text's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong OrNext(ulong bits)
    {
        while (bits == 0 && _windowEnd < _text.Length)
            bits = NextWindow();
        return bits;
    }

    /// <summary>The index of the first separator in the window, or the text's end if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int First(ulong bits) => bits == 0 ? _text.Length : _window + BitOperations.TrailingZeroCount(bits);

    private ulong NextWindow()
    {
        _window = _windowEnd;
        _windowEnd += WindowSize;
        if (_windowEnd <= _text.Length)
        {
            ref byte start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_text), _window);
            return Found(ref start, 0) | (Found(ref start, 16) << 16) | (Found(ref start, 32) << 32) | (Found(ref start, 48) << 48);
        }

        ulong bits = 0;
        for (int place = _window; place < _text.Length; place++)
        {
            if (_text[place] is (byte)',' or (byte)'\n')
                bits |= 1UL << (place - _window);
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Found(ref byte start, int from)
    {
        var bytes = Vector128.LoadUnsafe(ref start, (nuint)from);
        return (Vector128.Equals(bytes, Vector128.Create((byte)',')) | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))).ExtractMostSignificantBits();
    }
}
