namespace DfsOpt.Core.Artifacts;

/// <summary>A row of <c>duplicates.csv</c>: a lineup that several entries of a contest play. Each property is named after its column.</summary>
public sealed record DuplicateRow
{
    /// <summary>The sport's folder, such as <c>nba</c>.</summary>
    public required string Sport { get; init; }

    /// <summary>The slate's folder.</summary>
    public required string SlateId { get; init; }

    /// <summary>DraftKings' id of the contest.</summary>
    public required string ContestId { get; init; }

    /// <summary>The segment, such as <c>nba-showdown-mme-1k-10k</c>.</summary>
    public required string GppCategory { get; init; }

    /// <summary>The captain, as the projection file spells him.</summary>
    public required string CptName { get; init; }

    /// <summary>The first of the five others, in alphabetical order of their normalised names.</summary>
    public required string Util1Name { get; init; }

    /// <summary>The second of them.</summary>
    public required string Util2Name { get; init; }

    /// <summary>The third of them.</summary>
    public required string Util3Name { get; init; }

    /// <summary>The fourth of them.</summary>
    public required string Util4Name { get; init; }

    /// <summary>The fifth of them.</summary>
    public required string Util5Name { get; init; }

    /// <summary>The hash of the lineup, as in <see cref="EnrichedEntry.LineupHash"/>.</summary>
    public required string LineupHash { get; init; }

    /// <summary>Counted entries of the contest that play the lineup, 2 or more.</summary>
    public required long DupCount { get; init; }

    /// <summary>The share of the contest's counted entries that play the lineup, above 0 to 1.</summary>
    public required double PctContestLineups { get; init; }

    /// <summary>The salary of the lineup, in dollars, 0 to 50,000.</summary>
    public required long SalaryUsed { get; init; }

    /// <summary>50,000 - the salary used, in dollars, 0 to 50,000.</summary>
    public required long SalaryLeft { get; init; }

    /// <summary>Projected points of the lineup.</summary>
    public required double ProjPoints { get; init; }

    /// <summary>How many points it projects below the slate's best legal lineup, 0 or more.</summary>
    public required double ProjGapToOptimal { get; init; }

    /// <summary>The final place of its entries, from 1; <see langword="null"/> if the export has no whole number.</summary>
    public required long? Rank { get; init; }

    /// <summary>Rank / submitted entries of the contest, above 0; <see langword="null"/> if the rank is.</summary>
    public required double? TopRankPct { get; init; }

    /// <summary>Fantasy points scored; <see langword="null"/> if the export has no number.</summary>
    public required double? Points { get; init; }

    internal static DuplicateRow Of(CsvFileRow row) => new()
    {
        Sport = row.Text("sport"),
        SlateId = row.Text("slate_id"),
        ContestId = row.Text("contest_id"),
        GppCategory = row.Text("gpp_category"),
        CptName = row.Text("cpt_name"),
        Util1Name = row.Text("util1_name"),
        Util2Name = row.Text("util2_name"),
        Util3Name = row.Text("util3_name"),
        Util4Name = row.Text("util4_name"),
        Util5Name = row.Text("util5_name"),
        LineupHash = row.Text("lineup_hash"),
        DupCount = row.Integer("dup_count"),
        PctContestLineups = row.Number("pct_contest_lineups"),
        SalaryUsed = row.Integer("salary_used"),
        SalaryLeft = row.Integer("salary_left"),
        ProjPoints = row.Number("proj_points"),
        ProjGapToOptimal = row.Number("proj_gap_to_optimal"),
        Rank = row.IntegerOrNull("rank"),
        TopRankPct = row.NumberOrNull("top_rank_pct"),
        Points = row.NumberOrNull("points"),
    };
}
