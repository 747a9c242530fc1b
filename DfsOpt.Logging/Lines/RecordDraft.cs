namespace DfsOpt.Logging;

/// <summary>What it takes to write a record, kept so that the next one allocates nothing.</summary>
internal sealed class RecordDraft
{
    public ScopeFields Fields { get; } = new();

    public RecordText Text { get; } = new();

    /// <summary>Lets go of what the record was made of.</summary>
    public void Clear()
    {
        Fields.Clear();
        Text.Shrink();
    }
}
