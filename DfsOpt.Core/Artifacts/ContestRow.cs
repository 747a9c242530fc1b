namespace DfsOpt.Core.Artifacts;

/// <summary>A row of <c>contests.csv</c>: a contest, its size, and the scores that were needed to do well. Each property is named after its column.</summary>
public sealed record ContestRow
{
    /// <summary>The sport's folder, such as <c>nba</c>.</summary>
    public required string Sport { get; init; }

    /// <summary>The slate's folder.</summary>
    public required string SlateId { get; init; }

    /// <summary>DraftKings' id of the contest.</summary>
    public required string ContestId { get; init; }

    /// <summary>The standings file, relative to the data root; <c>zip!member</c> if it is in a zip.</summary>
    public required string File { get; init; }

    /// <summary>The date in the slate's name, as yyyy-mm-dd; <see langword="null"/> if there is none.</summary>
    public required string? Date { get; init; }

    /// <summary>The segment, such as <c>nba-showdown-mme-1k-10k</c>.</summary>
    public required string GppCategory { get; init; }

    /// <summary>Rows with an EntryId.</summary>
    public required long Entries { get; init; }

    /// <summary>Entries with any lineup.</summary>
    public required long Submitted { get; init; }

    /// <summary>Entries with a valid lineup of known players.</summary>
    public required long Counted { get; init; }

    /// <summary>Counted entries / submitted entries, 0 to 1; <see langword="null"/> if none was submitted.</summary>
    public required double? Coverage { get; init; }

    /// <summary>Different lineups among the counted entries.</summary>
    public required long DistinctLineups { get; init; }

    /// <summary>How many counted entries play the contest's most played lineup.</summary>
    public required long MaxDupCount { get; init; }

    /// <summary>The most entries of one user; <see langword="null"/> if the export does not say.</summary>
    public required long? MaxEntriesPerUser { get; init; }

    /// <summary>The highest score, in points; <see langword="null"/> if no entry has a score.</summary>
    public required double? WinningScore { get; init; }

    /// <summary>The median score, in points; <see langword="null"/> if no entry has a score.</summary>
    public required double? ScoreP50 { get; init; }

    /// <summary>The 80th percentile of the score, in points; <see langword="null"/> if no entry has a score.</summary>
    public required double? ScoreP80 { get; init; }

    /// <summary>The 90th percentile of the score, in points; <see langword="null"/> if no entry has a score.</summary>
    public required double? ScoreP90 { get; init; }

    /// <summary>The 99th percentile of the score, in points; <see langword="null"/> if no entry has a score.</summary>
    public required double? ScoreP99 { get; init; }

    /// <summary>Whether the standings were downloaded after the contest was over.</summary>
    public required bool IsFinal { get; init; }

    internal static ContestRow Of(CsvFileRow row) => new()
    {
        Sport = row.Text("sport"),
        SlateId = row.Text("slate_id"),
        ContestId = row.Text("contest_id"),
        File = row.Text("file"),
        Date = row.TextOrNull("date"),
        GppCategory = row.Text("gpp_category"),
        Entries = row.Integer("entries"),
        Submitted = row.Integer("submitted"),
        Counted = row.Integer("counted"),
        Coverage = row.NumberOrNull("coverage"),
        DistinctLineups = row.Integer("distinct_lineups"),
        MaxDupCount = row.Integer("max_dup_count"),
        MaxEntriesPerUser = row.IntegerOrNull("max_entries_per_user"),
        WinningScore = row.NumberOrNull("winning_score"),
        ScoreP50 = row.NumberOrNull("score_p50"),
        ScoreP80 = row.NumberOrNull("score_p80"),
        ScoreP90 = row.NumberOrNull("score_p90"),
        ScoreP99 = row.NumberOrNull("score_p99"),
        IsFinal = row.IsTrue("is_final"),
    };
}
