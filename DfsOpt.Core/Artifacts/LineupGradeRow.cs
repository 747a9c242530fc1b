namespace DfsOpt.Core.Artifacts;

/// <summary>A row of a contest's <c>lineup_grades.csv</c> or <c>own_lineups.csv</c>: a lineup and how it does over all draws. Each property is named after its column.</summary>
public sealed record LineupGradeRow
{
    /// <summary>The <see cref="Kind"/> of a lineup that none of the user's entries has.</summary>
    public const string Candidate = "candidate";

    /// <summary>DraftKings' id of the contest.</summary>
    public required string ContestId { get; init; }

    /// <summary><c>own</c> for the lineup of one of the user's entries, <c>kept</c> or <c>filled</c> in <c>own_lineups.csv</c>, otherwise <see cref="Candidate"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>DraftKings' id of the user's entry; <see langword="null"/> for a candidate.</summary>
    public required string? EntryId { get; init; }

    /// <summary>The captain, as in the projection file.</summary>
    public required string Captain { get; init; }

    /// <summary>The first of the five others, in alphabetical order of their normalised names.</summary>
    public required string Flex1 { get; init; }

    /// <summary>The second of the five others, in alphabetical order of their normalised names.</summary>
    public required string Flex2 { get; init; }

    /// <summary>The third of the five others, in alphabetical order of their normalised names.</summary>
    public required string Flex3 { get; init; }

    /// <summary>The fourth of the five others, in alphabetical order of their normalised names.</summary>
    public required string Flex4 { get; init; }

    /// <summary>The fifth of the five others, in alphabetical order of their normalised names.</summary>
    public required string Flex5 { get; init; }

    /// <summary>The share of the opponents' entries that the lineup is expected to be, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The mean number of opponents with the lineup; for a real field, the actual number.</summary>
    public required double ExpectedDups { get; init; }

    /// <summary>At most 2.5% of fields have fewer opponents with it.</summary>
    public required long DupsLow { get; init; }

    /// <summary>At most 2.5% of fields have more opponents with it.</summary>
    public required long DupsHigh { get; init; }

    /// <summary>Profit per dollar of the entry fee: 0.5 is 50%; <see langword="null"/> if payouts or fee are not known.</summary>
    public required double? Roi { get; init; }

    /// <summary>The standard error of <see cref="Roi"/>, in the same unit; <see langword="null"/> if that is.</summary>
    public required double? RoiSe { get; init; }

    /// <summary>How often no entry scores more, from 0 to 1.</summary>
    public required double WinRate { get; init; }

    /// <summary>The standard error of <see cref="WinRate"/>, in the same unit.</summary>
    public required double WinRateSe { get; init; }

    /// <summary>How often it places in the best 0.1%, from 0 to 1; in small contests, the first place.</summary>
    public required double Top0Point1Pct { get; init; }

    /// <summary>The standard error of <see cref="Top0Point1Pct"/>, in the same unit.</summary>
    public required double Top0Point1PctSe { get; init; }

    /// <summary>How often it places in the best 1%, from 0 to 1.</summary>
    public required double Top1Pct { get; init; }

    /// <summary>The standard error of <see cref="Top1Pct"/>, in the same unit.</summary>
    public required double Top1PctSe { get; init; }

    /// <summary>How often it places in the best 5%, from 0 to 1.</summary>
    public required double Top5Pct { get; init; }

    /// <summary>The standard error of <see cref="Top5Pct"/>, in the same unit.</summary>
    public required double Top5PctSe { get; init; }

    /// <summary>How often it places in the best 20%, from 0 to 1.</summary>
    public required double Top20Pct { get; init; }

    /// <summary>The standard error of <see cref="Top20Pct"/>, in the same unit.</summary>
    public required double Top20PctSe { get; init; }

    /// <summary>How often its place is paid, from 0 to 1; <see langword="null"/> if the payouts are not known.</summary>
    public required double? CashRate { get; init; }

    /// <summary>The standard error of <see cref="CashRate"/>, in the same unit; <see langword="null"/> if that is.</summary>
    public required double? CashRateSe { get; init; }

    /// <summary>The points that it scored, from the standings of a contest that is over; <see langword="null"/> if they are not known.</summary>
    public required double? ActualPoints { get; init; }

    /// <summary>Its place among the contest's entries, from 1; <see langword="null"/> if <see cref="ActualPoints"/> is.</summary>
    public required long? ActualPlace { get; init; }

    /// <summary>Dollars that it is paid; <see langword="null"/> if <see cref="ActualPoints"/> is, or the payouts are not known.</summary>
    public required double? ActualPayout { get; init; }

    /// <summary>Projected points; <see langword="null"/> if the lineup is not legal.</summary>
    public required double? ProjPoints { get; init; }

    /// <summary>Its salary, in dollars; <see langword="null"/> if the lineup is not legal.</summary>
    public required double? SalaryUsed { get; init; }

    /// <summary>How the six split between the two teams, such as <c>4-2</c>; <see langword="null"/> if the lineup is not legal.</summary>
    public required string? StackPattern { get; init; }

    /// <summary>DraftKings' id of the captain, as captain; <see langword="null"/> if DKEntries.csv does not list him.</summary>
    public required string? CaptainId { get; init; }

    /// <summary>DraftKings' id of <see cref="Flex1"/>, as flex; <see langword="null"/> if DKEntries.csv does not list him.</summary>
    public required string? Flex1Id { get; init; }

    /// <summary>DraftKings' id of <see cref="Flex2"/>, as flex; <see langword="null"/> if DKEntries.csv does not list him.</summary>
    public required string? Flex2Id { get; init; }

    /// <summary>DraftKings' id of <see cref="Flex3"/>, as flex; <see langword="null"/> if DKEntries.csv does not list him.</summary>
    public required string? Flex3Id { get; init; }

    /// <summary>DraftKings' id of <see cref="Flex4"/>, as flex; <see langword="null"/> if DKEntries.csv does not list him.</summary>
    public required string? Flex4Id { get; init; }

    /// <summary>DraftKings' id of <see cref="Flex5"/>, as flex; <see langword="null"/> if DKEntries.csv does not list him.</summary>
    public required string? Flex5Id { get; init; }

    internal static LineupGradeRow Of(CsvFileRow row) => new()
    {
        ContestId = row.Text("contest_id"),
        Kind = row.Text("kind"),
        EntryId = row.TextOrNull("entry_id"),
        Captain = row.Text("captain"),
        Flex1 = row.Text("flex1"),
        Flex2 = row.Text("flex2"),
        Flex3 = row.Text("flex3"),
        Flex4 = row.Text("flex4"),
        Flex5 = row.Text("flex5"),
        Share = row.Number("share"),
        ExpectedDups = row.Number("expected_dups"),
        DupsLow = row.Integer("dups_low"),
        DupsHigh = row.Integer("dups_high"),
        Roi = row.NumberOrNull("roi"),
        RoiSe = row.NumberOrNull("roi_se"),
        WinRate = row.Number("win_rate"),
        WinRateSe = row.Number("win_rate_se"),
        Top0Point1Pct = row.Number("top_0.1%"),
        Top0Point1PctSe = row.Number("top_0.1%_se"),
        Top1Pct = row.Number("top_1%"),
        Top1PctSe = row.Number("top_1%_se"),
        Top5Pct = row.Number("top_5%"),
        Top5PctSe = row.Number("top_5%_se"),
        Top20Pct = row.Number("top_20%"),
        Top20PctSe = row.Number("top_20%_se"),
        CashRate = row.NumberOrNull("cash_rate"),
        CashRateSe = row.NumberOrNull("cash_rate_se"),
        ActualPoints = row.NumberOrNull("actual_points"),
        ActualPlace = row.IntegerOrNull("actual_place"),
        ActualPayout = row.NumberOrNull("actual_payout"),
        ProjPoints = row.NumberOrNull("proj_points"),
        SalaryUsed = row.NumberOrNull("salary_used"),
        StackPattern = row.TextOrNull("stack_pattern"),
        CaptainId = row.TextOrNull("captain_id"),
        Flex1Id = row.TextOrNull("flex1_id"),
        Flex2Id = row.TextOrNull("flex2_id"),
        Flex3Id = row.TextOrNull("flex3_id"),
        Flex4Id = row.TextOrNull("flex4_id"),
        Flex5Id = row.TextOrNull("flex5_id"),
    };
}
