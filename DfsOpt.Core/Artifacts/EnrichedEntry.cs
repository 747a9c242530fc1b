namespace DfsOpt.Core.Artifacts;

/// <summary>A row of <c>entries_enriched.csv</c>: an entry, its lineup, and the lineup's features. Each property is named after its column.</summary>
public sealed record EnrichedEntry
{
    /// <summary>The sport's folder, such as <c>nba</c>.</summary>
    public required string Sport { get; init; }

    /// <summary>The slate's folder.</summary>
    public required string SlateId { get; init; }

    /// <summary>DraftKings' id of the contest.</summary>
    public required string ContestId { get; init; }

    /// <summary>The segment, such as <c>nba-showdown-mme-1k-10k</c>.</summary>
    public required string GppCategory { get; init; }

    /// <summary>DraftKings' id of the entry.</summary>
    public required string EntryId { get; init; }

    /// <summary>The user's name; <see langword="null"/> if the export does not say.</summary>
    public required string? User { get; init; }

    /// <summary>The final place, from 1; tied entries have the same. <see langword="null"/> if the export has no whole number.</summary>
    public required long? Rank { get; init; }

    /// <summary>Fantasy points scored; <see langword="null"/> if the export has no number.</summary>
    public required double? Points { get; init; }

    /// <summary>The most entries of one user in the contest; <see langword="null"/> if the export does not say.</summary>
    public required long? MaxEntriesPerUser { get; init; }

    /// <summary>The captain, as the standings spell him.</summary>
    public required string CptName { get; init; }

    /// <summary>The first of the five others, in the order of the standings.</summary>
    public required string Util1Name { get; init; }

    /// <summary>The second of them.</summary>
    public required string Util2Name { get; init; }

    /// <summary>The third of them.</summary>
    public required string Util3Name { get; init; }

    /// <summary>The fourth of them.</summary>
    public required string Util4Name { get; init; }

    /// <summary>The fifth of them.</summary>
    public required string Util5Name { get; init; }

    /// <summary>SHA-256 of the lineup's normalised names, in lower-case hex. Equal lineups have equal hashes.</summary>
    public required string LineupHash { get; init; }

    /// <summary>The salary of the lineup, in dollars, 0 to 50,000.</summary>
    public required long SalaryUsed { get; init; }

    /// <summary>50,000 - the salary used, in dollars, 0 to 50,000.</summary>
    public required long SalaryLeft { get; init; }

    /// <summary>The bin of the salary left, such as <c>200_500</c>.</summary>
    public required string SalaryLeftBin { get; init; }

    /// <summary>Projected points of the lineup.</summary>
    public required double ProjPoints { get; init; }

    /// <summary>Projected points of the slate's best legal lineup.</summary>
    public required double OptimalProjPoints { get; init; }

    /// <summary>How many points the lineup projects below the best one, 0 or more.</summary>
    public required double ProjGapToOptimal { get; init; }

    /// <summary>The gap as a share of the best lineup's points: 0.05 is 5%.</summary>
    public required double PctProjGapToOptimal { get; init; }

    /// <summary>The bin of that share, such as <c>0.02_0.04</c>.</summary>
    public required string PctProjGapToOptimalBin { get; init; }

    /// <summary>How the six players split between the two teams: <c>3-3</c>, <c>4-2</c> or <c>5-1</c>; <see langword="null"/> if they are not from two teams.</summary>
    public required string? StackPattern { get; init; }

    /// <summary>The team with more of the players; if both have three, the first in alphabetical order. <see langword="null"/> if the players are not from two teams.</summary>
    public required string? HeavyTeam { get; init; }

    /// <summary>The captain's team.</summary>
    public required string CptTeam { get; init; }

    /// <summary>The captain's tier, such as <c>stud_1_2</c>; <see langword="null"/> if he has none.</summary>
    public required string? CptArchetype { get; init; }

    /// <summary>Joined entries of the contest.</summary>
    public required long ContestSize { get; init; }

    /// <summary>Joined entries of the contest that play this lineup, this one included.</summary>
    public required long DupCount { get; init; }

    /// <summary>The share of the contest's joined entries that play this lineup, above 0 to 1.</summary>
    public required double PctContestLineups { get; init; }

    /// <summary>The sum of the natural logarithms of the six projected ownerships, 0 or less.</summary>
    public required double OwnScoreLogprod { get; init; }

    /// <summary>The largest of the six logarithms.</summary>
    public required double OwnMaxLog { get; init; }

    /// <summary>The smallest of the six logarithms.</summary>
    public required double OwnMinLog { get; init; }

    /// <summary>The mean correlation of the 15 pairs of players, -1 to 1; <see langword="null"/> without a correlation matrix.</summary>
    public required double? AvgCorr { get; init; }

    /// <summary>The captain's normalised name, by which files are joined; <see langword="null"/> if another program wrote the file without it.</summary>
    public required string? CptNorm { get; init; }

    /// <summary>The first other player's normalised name, by which files are joined; <see langword="null"/> if another program wrote the file without it.</summary>
    public required string? Util1Norm { get; init; }

    /// <summary>The second other player's normalised name, by which files are joined; <see langword="null"/> if another program wrote the file without it.</summary>
    public required string? Util2Norm { get; init; }

    /// <summary>The third other player's normalised name, by which files are joined; <see langword="null"/> if another program wrote the file without it.</summary>
    public required string? Util3Norm { get; init; }

    /// <summary>The fourth other player's normalised name, by which files are joined; <see langword="null"/> if another program wrote the file without it.</summary>
    public required string? Util4Norm { get; init; }

    /// <summary>The fifth other player's normalised name, by which files are joined; <see langword="null"/> if another program wrote the file without it.</summary>
    public required string? Util5Norm { get; init; }

    /// <summary>Rank / submitted entries of the contest, above 0; <see langword="null"/> if the rank is.</summary>
    public required double? TopRankPct { get; init; }

    /// <summary>Points scored, to two decimals; <see langword="null"/> if the points are.</summary>
    public required double? ActualPoints2Dp { get; init; }

    internal static EnrichedEntry Of(CsvFileRow row) => new()
    {
        Sport = row.Text("sport"),
        SlateId = row.Text("slate_id"),
        ContestId = row.Text("contest_id"),
        GppCategory = row.Text("gpp_category"),
        EntryId = row.Text("entry_id"),
        User = row.TextOrNull("user"),
        Rank = row.IntegerOrNull("rank"),
        Points = row.NumberOrNull("points"),
        MaxEntriesPerUser = row.IntegerOrNull("max_entries_per_user"),
        CptName = row.Text("cpt_name"),
        Util1Name = row.Text("util1_name"),
        Util2Name = row.Text("util2_name"),
        Util3Name = row.Text("util3_name"),
        Util4Name = row.Text("util4_name"),
        Util5Name = row.Text("util5_name"),
        LineupHash = row.Text("lineup_hash"),
        SalaryUsed = row.Integer("salary_used"),
        SalaryLeft = row.Integer("salary_left"),
        SalaryLeftBin = row.Text("salary_left_bin"),
        ProjPoints = row.Number("proj_points"),
        OptimalProjPoints = row.Number("optimal_proj_points"),
        ProjGapToOptimal = row.Number("proj_gap_to_optimal"),
        PctProjGapToOptimal = row.Number("pct_proj_gap_to_optimal"),
        PctProjGapToOptimalBin = row.Text("pct_proj_gap_to_optimal_bin"),
        StackPattern = row.TextOrNull("stack_pattern"),
        HeavyTeam = row.TextOrNull("heavy_team"),
        CptTeam = row.Text("cpt_team"),
        CptArchetype = row.TextOrNull("cpt_archetype"),
        ContestSize = row.Integer("contest_size"),
        DupCount = row.Integer("dup_count"),
        PctContestLineups = row.Number("pct_contest_lineups"),
        OwnScoreLogprod = row.Number("own_score_logprod"),
        OwnMaxLog = row.Number("own_max_log"),
        OwnMinLog = row.Number("own_min_log"),
        AvgCorr = row.NumberOrNull("avg_corr"),
        CptNorm = row.TextOrNull("cpt_norm"),
        Util1Norm = row.TextOrNull("util1_norm"),
        Util2Norm = row.TextOrNull("util2_norm"),
        Util3Norm = row.TextOrNull("util3_norm"),
        Util4Norm = row.TextOrNull("util4_norm"),
        Util5Norm = row.TextOrNull("util5_norm"),
        TopRankPct = row.NumberOrNull("top_rank_pct"),
        ActualPoints2Dp = row.NumberOrNull("actual_points_2dp"),
    };
}
