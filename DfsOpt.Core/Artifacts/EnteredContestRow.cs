namespace DfsOpt.Core.Artifacts;

/// <summary>A row of a contest run's <c>contests.csv</c>: a contest that the user has entered. Each property is named after its column.</summary>
public sealed record EnteredContestRow
{
    /// <summary>DraftKings' id of the contest.</summary>
    public required string ContestId { get; init; }

    /// <summary>Its name, as in DKEntries.csv; <see langword="null"/> if the cell is empty.</summary>
    public required string? ContestName { get; init; }

    /// <summary>The segment whose share model its field is drawn from.</summary>
    public required string GppCategory { get; init; }

    /// <summary>How many entries it takes, the user's included; <see langword="null"/> if that is not known.</summary>
    public required long? Entries { get; init; }

    /// <summary>What an entry costs, in dollars; <see langword="null"/> if that is not known.</summary>
    public required double? EntryFee { get; init; }

    /// <summary>All prizes together, in dollars; <see langword="null"/> if the payouts are not known.</summary>
    public required double? PrizePool { get; init; }

    /// <summary>The user's entries.</summary>
    public required long OwnEntries { get; init; }

    /// <summary>Those of them that the run filled.</summary>
    public required long FilledEntries { get; init; }

    /// <summary>Those of them that are still empty.</summary>
    public required long EmptyEntries { get; init; }

    /// <summary>The mean number of different lineups that opponents enter, over the fields.</summary>
    public required double? ExpectedDistinctLineups { get; init; }

    /// <summary>The mean number of opponents with a field's most entered lineup, over the fields.</summary>
    public required double? ExpectedMaxDup { get; init; }

    /// <summary>The mean over the draws of the total payout of the user's entries less their fees, in dollars; <see langword="null"/> if payouts or fee are not known.</summary>
    public required double? ExpectedProfit { get; init; }

    /// <summary>The standard error of <see cref="ExpectedProfit"/>, in dollars; <see langword="null"/> if that is.</summary>
    public required double? ExpectedProfitSe { get; init; }

    internal static EnteredContestRow Of(CsvFileRow row) => new()
    {
        ContestId = row.Text("contest_id"),
        ContestName = row.TextOrNull("contest_name"),
        GppCategory = row.Text("gpp_category"),
        Entries = row.IntegerOrNull("entries"),
        EntryFee = row.NumberOrNull("entry_fee"),
        PrizePool = row.NumberOrNull("prize_pool"),
        OwnEntries = row.Integer("own_entries"),
        FilledEntries = row.Integer("filled_entries"),
        EmptyEntries = row.Integer("empty_entries"),
        ExpectedDistinctLineups = row.NumberOrNull("expected_distinct_lineups"),
        ExpectedMaxDup = row.NumberOrNull("expected_max_dup"),
        ExpectedProfit = row.NumberOrNull("expected_profit"),
        ExpectedProfitSe = row.NumberOrNull("expected_profit_se"),
    };
}
