namespace DfsOpt.Core.Artifacts;

/// <summary>A row of a contest's <c>duplicates.csv</c> in a contest run: how many lineups are entered a given number of times. Each property is named after its column.</summary>
public sealed record DuplicateCountRow
{
    /// <summary>How many of the field's entries play the same lineup; 1 or more.</summary>
    public required long EntriesWithLineup { get; init; }

    /// <summary>The mean number of such lineups in a field.</summary>
    public required double Lineups { get; init; }

    internal static DuplicateCountRow Of(CsvFileRow row) => new()
    {
        EntriesWithLineup = row.Integer("entries_with_lineup"),
        Lineups = row.Number("lineups"),
    };
}
