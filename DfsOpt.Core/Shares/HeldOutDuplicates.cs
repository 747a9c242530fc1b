using DfsOpt.Core.Artifacts;
using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>How often the lineups of a slate's contests are played, as a model predicts and as observed. All values are shares of entries.</summary>
internal sealed class HeldOutDuplicates
{
    // The fewest and the most counts that are listed one by one.
    private const int LeastCounts = 50, MostCounts = 500;

    // The last count of each group except the open one.
    private static readonly int[] _groupEnds = [1, 5, 20, LeastCounts];
    private static readonly string[] _groupNames = ["1", "2_5", "6_20", "21_50", "51_plus"];

    public HeldOutDuplicates(ObservedContest[] contests, ShareSpectrum spectrum, double alpha)
    {
        int counts = Math.Clamp(MostPlayed(contests), LeastCounts, MostCounts);
        // By count; the last element is for all higher counts.
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

        double[] predictedOfGroup = new double[_groupNames.Length], observedOfGroup = new double[_groupNames.Length];
        var byCount = new PredictedDupCount[counts];
        for (int i = 0; i <= counts; i++)
        {
            double expected = predicted[i] / entries, seen = observed[i] / entries;
            predictedOfGroup[GroupOf(i + 1)] += expected;
            observedOfGroup[GroupOf(i + 1)] += seen;
            if (i < counts)
                byCount[i] = new PredictedDupCount(i + 1, expected, seen);
        }

        Counts = byCount;
        Above = new PredictedShare(predicted[counts] / entries, observed[counts] / entries);
        var groups = new Dictionary<string, PredictedShare>(StringComparer.Ordinal);
        for (int group = 0; group < _groupNames.Length; group++)
            groups[_groupNames[group]] = new PredictedShare(predictedOfGroup[group], observedOfGroup[group]);
        Groups = groups;
    }

    /// <summary>The counts from 1 on.</summary>
    public IReadOnlyList<PredictedDupCount> Counts { get; }

    /// <summary>The entries whose lineup is played more often than the last of <see cref="Counts"/>.</summary>
    public PredictedShare Above { get; }

    /// <summary>The same, by groups of counts.</summary>
    public IReadOnlyDictionary<string, PredictedShare> Groups { get; }

    private static int MostPlayed(ObservedContest[] contests)
    {
        int most = 0;
        foreach (var contest in contests)
        {
            foreach (var lineup in contest.Lineups)
                most = Math.Max(most, lineup.Entries);
        }

        return most;
    }

    private static int GroupOf(int count)
    {
        int group = 0;
        while (group < _groupEnds.Length && count > _groupEnds[group])
            group++;
        return group;
    }
}
