namespace DfsOpt.Logging.Lines;

/// <summary>The drafts of one logger, a few threads' worth, so that a record allocates nothing. They go when it goes, with the scopes they have seen.</summary>
internal sealed class DraftPool
{
    private readonly RecordText?[] _drafts = new RecordText?[16];

    private ref RecordText? Place => ref _drafts[Environment.CurrentManagedThreadId % _drafts.Length];

    // A scope that logs while it is read finds its thread's place empty.
    public RecordText Rent() => Interlocked.Exchange(ref Place, null) ?? new RecordText();

    public void Return(RecordText draft)
    {
        draft.Clear();
        Volatile.Write(ref Place, draft);
    }

    public void Clear() => Array.Clear(_drafts);
}
