namespace DfsOpt.Core.Payouts;

/// <summary>The terms of a contest: its number of entries, its fee, and what it pays.</summary>
public sealed record ContestTerms
{
    /// <summary>The most entries that a contest may have, several times the size of the largest contest ever.</summary>
    internal const int MaxEntries = 10_000_000;

    private ContestTerms(string contestId) => ContestId = contestId;

    /// <summary>DraftKings' id of the contest.</summary>
    public string ContestId { get; }

    /// <summary>How many entries it takes; <see langword="null"/> if not known.</summary>
    public int? Entries { get; private init; }

    /// <summary>What an entry costs, in dollars; <see langword="null"/> if not known.</summary>
    public decimal? EntryFee { get; private init; }

    /// <summary>The most entries that a user may have; <see langword="null"/> if not known.</summary>
    public int? MaxEntriesPerUser { get; private init; }

    /// <summary>What it pays by place; <see langword="null"/> if not known.</summary>
    public PayoutTable? Payouts { get; private init; }

    /// <summary>These terms with another fee, if it is known.</summary>
    /// <param name="entryFee">The fee, in dollars; <see langword="null"/> if it is not known.</param>
    public ContestTerms WithEntryFee(decimal? entryFee) => entryFee is null ? this : this with { EntryFee = entryFee };

    /// <summary>These terms with the number of entries that the contest really has, if it is known.</summary>
    internal ContestTerms WithEntries(int? entries) => entries is null ? this : this with { Entries = entries };

    /// <summary>The terms of a contest if only its id is known.</summary>
    internal static ContestTerms Unknown(string contestId) => new(contestId);

    /// <summary>Creates the terms of a contest.</summary>
    /// <param name="contestId">DraftKings' id of the contest, a whole number.</param>
    /// <param name="entries">How many entries it takes, from 2 to 10,000,000; <see langword="null"/> if not known.</param>
    /// <param name="entryFee">What an entry costs, in dollars, 0 or more; <see langword="null"/> if not known.</param>
    /// <param name="maxEntriesPerUser">The most entries that a user may have, 1 or more; <see langword="null"/> if not known.</param>
    /// <param name="payouts">What it pays; empty if not known.</param>
    /// <param name="line">The contest's line in its file, from 1, for messages; <see langword="null"/> if there is none.</param>
    /// <exception cref="ContestTermsException">A value is out of range, the payouts have a gap or an overlap, or more places are paid than there are entries.</exception>
    public static ContestTerms Create(
        string contestId, int? entries, decimal? entryFee, int? maxEntriesPerUser, IReadOnlyList<PayoutRange> payouts, long? line = null)
    {
        ArgumentNullException.ThrowIfNull(payouts);
        if (string.IsNullOrWhiteSpace(contestId))
            throw new ContestTermsException("a contest has no id", line);
        if (!contestId.All(char.IsAsciiDigit))
            throw new ContestTermsException($"the contest id is '{contestId}', not a whole number, as a spreadsheet may leave it", line);
        if (entries is < 2 or > MaxEntries)
            throw new ContestTermsException($"contest {contestId} has {entries} entries; a contest has from 2 to {MaxEntries}", line);
        if (entryFee < 0)
            throw new ContestTermsException($"contest {contestId} has an entry fee of {entryFee}; a fee is 0 or above", line);
        if (maxEntriesPerUser < 1)
            throw new ContestTermsException($"contest {contestId} allows {maxEntriesPerUser} entries a user; a contest allows 1 or more", line);
        var table = payouts.Count == 0 ? null : PayoutTable.Create(payouts);
        if (table is not null && table.PaidPlaces > entries)
        {
            throw new ContestTermsException(
                $"contest {contestId} pays {table.PaidPlaces} places and has {entries} entries",
                payouts.MaxBy(range => range.To)?.Line ?? line);
        }

        return new ContestTerms(contestId) { Entries = entries, EntryFee = entryFee, MaxEntriesPerUser = maxEntriesPerUser, Payouts = table };
    }
}
