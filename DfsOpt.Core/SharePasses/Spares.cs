namespace DfsOpt.Core.SharePasses;

/// <summary>Up to two large objects that are not in use, kept as allocating them is slow: those of two threads.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class Spares<T> where T : class
{
    private T? _one;
    private T? _other;

    /// <summary>One that was kept, if there is one; nobody else has it then.</summary>
    public T? Take() => Interlocked.Exchange(ref _one, null) ?? Interlocked.Exchange(ref _other, null);

    /// <summary>Keeps one for the next who takes it.</summary>
    public void Keep(T spare)
    {
        if (Interlocked.CompareExchange(ref _one, spare, null) is not null)
            Volatile.Write(ref _other, spare);
    }
}
