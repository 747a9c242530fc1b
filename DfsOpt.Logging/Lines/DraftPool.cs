namespace DfsOpt.Logging;

/// <summary>The drafts of one logger, a few threads' worth: they go when it goes, with the scopes they have seen.</summary>
internal sealed class DraftPool
{
    private const int Places = 16;

    private readonly RecordDraft?[] _drafts = new RecordDraft?[Places];

    // A scope that logs while it is read finds its thread's place empty.
    public RecordDraft Rent() => Interlocked.Exchange(ref Place, null) ?? new RecordDraft();

    public void Return(RecordDraft draft)
    {
        draft.Clear();
        Volatile.Write(ref Place, draft);
    }

    public void Clear() => Array.Clear(_drafts);

    private ref RecordDraft? Place => ref _drafts[Environment.CurrentManagedThreadId % Places];
}
