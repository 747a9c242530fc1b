using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// An array that begins at the start of a cache line and never moves, so that no 64 bytes at a multiple of 64 span two lines. Its numbers
/// are 0 at first.
/// </summary>
/// <typeparam name="T">A type of number.</typeparam>
internal sealed unsafe class Aligned<T> where T : unmanaged
{
    private const int Line = 64;

    // Kept, as the pointer alone would not keep the array alive.
    private readonly T[] _array;

    public Aligned(int length)
    {
        _array = GC.AllocateArray<T>(length + (Line / sizeof(T)), pinned: true);
        Length = length;
        Pointer = (T*)(((nuint)Unsafe.AsPointer(ref _array[0]) + Line - 1) & ~(nuint)(Line - 1));
    }

    public int Length { get; }

    /// <summary>The first of the numbers; valid as long as this object is referenced.</summary>
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
