namespace DfsOpt.Logging;

/// <summary>What a thread needs to write a record, kept so that the next one allocates nothing.</summary>
internal sealed class RecordDraft
{
    public bool InUse { get; set; }

    public ScopeFields Fields { get; } = new();

    public RecordText Text { get; } = new();
}
