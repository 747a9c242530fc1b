using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Numbers that begin where a line of the cache begins, and stay there: no eight of them, from a multiple of eight on, are on two lines.
/// They are 0 at first.
/// </summary>
/// <typeparam name="T">A type of number.</typeparam>
internal sealed unsafe class Aligned<T> where T : unmanaged
{
    private const int Line = 64;

    // Held, since the pointer does not hold it.
    private readonly T[] _array;

    public Aligned(int length)
    {
        _array = GC.AllocateArray<T>(length + (Line / sizeof(T)), pinned: true);
        Length = length;
        Pointer = (T*)(((nuint)Unsafe.AsPointer(ref _array[0]) + Line - 1) & ~(nuint)(Line - 1));
    }

    public int Length { get; }

    /// <summary>The first of the numbers; good as long as this is held.</summary>
    public T* Pointer { get; }

    public Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Pointer, Length);
    }

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Span[index];
    }

    public void Clear() => Array.Clear(_array);
}
