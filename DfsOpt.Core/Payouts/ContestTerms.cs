namespace DfsOpt.Core.Payouts;

/// <summary>What a contest is: how many play, what it costs, what it pays.</summary>
public sealed record ContestTerms
{
    private ContestTerms(string contestId) => ContestId = contestId;

    /// <summary>DraftKings' id of it.</summary>
    public string ContestId { get; }

    /// <summary>How many entries it takes; <see langword="null"/> if not known.</summary>
    public int? Entries { get; private init; }

    /// <summary>What an entry costs, in dollars; <see langword="null"/> if not known.</summary>
    public decimal? EntryFee { get; private init; }

    /// <summary>The most entries a user may have; <see langword="null"/> if not known.</summary>
    public int? MaxEntriesPerUser { get; private init; }

    /// <summary>What it pays; <see langword="null"/> if not known.</summary>
    public PayoutTable? Payouts { get; private init; }

    /// <summary>The same with a fee, where none is known.</summary>
    /// <param name="entryFee">In dollars; <see langword="null"/> if it is not known either.</param>
    public ContestTerms WithEntryFee(decimal? entryFee) => EntryFee is null ? this with { EntryFee = entryFee } : this;

    /// <summary>The same with the number of entries that a contest really has, where that is known.</summary>
    internal ContestTerms WithEntries(int? entries) => entries is null ? this : this with { Entries = entries };

    /// <summary>A contest of which nothing is known but its id.</summary>
    internal static ContestTerms Unknown(string contestId) => new(contestId);

    /// <summary>Puts a contest's terms together.</summary>
    /// <param name="contestId">DraftKings' id of it.</param>
    /// <param name="entries">How many entries it takes, 2 or more.</param>
    /// <param name="entryFee">In dollars, 0 or above.</param>
    /// <param name="maxEntriesPerUser">1 or more.</param>
    /// <param name="payouts">What it pays; none stands for not known.</param>
    /// <param name="line">The line of the file on which the contest stands.</param>
    /// <exception cref="ContestTermsException">A figure cannot be, payouts have a gap or an overlap, or more places are paid than there are entries.</exception>
    public static ContestTerms Create(
        string contestId, int? entries, decimal? entryFee, int? maxEntriesPerUser, IReadOnlyList<PayoutRange> payouts, long? line = null)
    {
        ArgumentNullException.ThrowIfNull(payouts);
        if (string.IsNullOrWhiteSpace(contestId))
            throw new ContestTermsException("a contest has no id", line);
        if (entries < 2)
            throw new ContestTermsException($"contest {contestId} has {entries} entries; a contest has 2 or more", line);
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
