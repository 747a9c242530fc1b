namespace DfsOpt.Core.SharePasses;

/// <summary>Large objects that are not in use, kept as allocating them is slow.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="areTwo">Whether two are kept, or one.</param>
internal sealed class Spares<T>(bool areTwo) where T : class
{
    private T? _one;
    private T? _other;

    /// <summary>One that was kept, if there is one; nobody else has it then.</summary>
    public T? Take() => Interlocked.Exchange(ref _one, null) ?? Interlocked.Exchange(ref _other, null);

    /// <summary>Keeps one for the next who takes it.</summary>
    public void Keep(T spare)
    {
        if (Interlocked.CompareExchange(ref _one, spare, null) is not null && areTwo)
            Volatile.Write(ref _other, spare);
    }
}
