using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Shares;

/// <summary>How often lineups of a slate's contests are played, as a model expects it on average, and as it came. All are shares of entries.</summary>
internal sealed class HeldOutDuplicates
{
    // Counts that are told apart in any case, and at most.
    private const int LeastCounts = 50, MostCounts = 500;

    // The last count of each group but the open one.
    private static readonly int[] _groupEnds = [1, 5, 20, LeastCounts];
    private static readonly string[] _groupNames = ["1", "2_5", "6_20", "21_50", "51_plus"];

    public HeldOutDuplicates(ObservedContest[] contests, ShareSpectrum spectrum, double alpha)
    {
        int counts = Math.Clamp(contests.Max(contest => contest.Lineups.Max(lineup => lineup.Entries)), LeastCounts, MostCounts);
        // By count; behind the last the rest.
        double[] predicted = new double[counts + 1], observed = new double[counts + 1];
        double entries = 0;
        foreach (var contest in contests)
        {
            int size = contest.Entries;
            double[] expected = spectrum.ExpectedByCount(size, alpha, counts);
            for (int i = 0; i < counts; i++)
                predicted[i] += expected[i];
            predicted[counts] += Math.Max(0, size - expected.Sum());
            foreach (var lineup in contest.Lineups)
                observed[Math.Min(lineup.Entries - 1, counts)] += lineup.Entries;
            entries += size;
        }

        var shares = predicted.Zip(observed, (expected, seen) => new PredictedShare(expected / entries, seen / entries)).ToList();
        Counts = [.. shares.Take(counts).Select((share, i) => new PredictedDupCount(i + 1, share.Predicted, share.Observed))];
        Above = shares[counts];
        Groups = shares.Select((share, i) => (Group: GroupOf(i + 1), share)).GroupBy(share => share.Group, share => share.share)
            .ToDictionary(group => _groupNames[group.Key], group => new PredictedShare(group.Sum(share => share.Predicted), group.Sum(share => share.Observed)), StringComparer.Ordinal);
    }

    /// <summary>From a count of 1 on.</summary>
    public IReadOnlyList<PredictedDupCount> Counts { get; }

    /// <summary>What is played more often than the last of <see cref="Counts"/>.</summary>
    public PredictedShare Above { get; }

    /// <summary>The same by groups of counts.</summary>
    public IReadOnlyDictionary<string, PredictedShare> Groups { get; }

    private static int GroupOf(int count)
    {
        int group = 0;
        while (group < _groupEnds.Length && count > _groupEnds[group])
            group++;
        return group;
    }
}
