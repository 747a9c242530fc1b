using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>What a slate's entries tell a fit: each contest's mean of the columns, and its size.</summary>
internal sealed class SlateSample
{
    public SlateSample(PreparedSlate prepared, ShareSchema schema)
    {
        Prepared = prepared;
        schema.Check(Slate.Universe.Slate);
        Pass = new SlatePass(Slate.Universe.Slate, prepared.Players, schema);
        Contests = [.. Slate.Contests.Where(contest => contest.Lineups.Count > 0)];
        Entries = Array.ConvertAll(Contests, contest => contest.Entries);
        Counts = Array.ConvertAll(Contests, Count);
        Means = Array.ConvertAll(Contests, Mean);
    }

    public PreparedSlate Prepared { get; }

    public ObservedSlate Slate => Prepared.Slate;

    public SlatePass Pass { get; }

    /// <summary>The contests that have entries.</summary>
    public ObservedContest[] Contests { get; }

    /// <summary>Entries of each contest.</summary>
    public int[] Entries { get; }

    /// <summary>For each contest how often each of its lineups is played.</summary>
    public int[][] Counts { get; }

    /// <summary>For each contest the mean of each column over its entries.</summary>
    public double[][] Means { get; }

    /// <summary>The slates that have entries, for a schema.</summary>
    public static SlateSample[] Of(IEnumerable<PreparedSlate> slates, ShareSchema schema) =>
        [.. slates.Select(slate => new SlateSample(slate, schema)).Where(sample => sample.Contests.Length > 0)];

    /// <summary>Each contest's counts, and the logarithms of its lineups' shares.</summary>
    /// <param name="theta">The coefficients.</param>
    /// <param name="logNormaliser">Natural logarithm of the sum of exp(θ · x) there.</param>
    public IEnumerable<ContestCounts> CountsAt(double[] theta, double logNormaliser)
    {
        var utility = Pass.UtilityAt(theta);
        for (int contest = 0; contest < Contests.Length; contest++)
        {
            var lineups = Contests[contest].Lineups;
            double[] logShares = new double[lineups.Count];
            for (int i = 0; i < logShares.Length; i++)
                logShares[i] = utility.Of(lineups[i].Lineup) - logNormaliser;
            yield return new ContestCounts(Counts[contest], logShares);
        }
    }

    private static int[] Count(ObservedContest contest)
    {
        int[] counts = new int[contest.Lineups.Count];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = contest.Lineups[i].Entries;
        return counts;
    }

    private double[] Mean(ObservedContest contest)
    {
        double[] sums = new double[Pass.Columns], columns = new double[Pass.Columns];
        int entries = 0;
        foreach (var lineup in contest.Lineups)
        {
            if (lineup.Entries < 1 || !Slate.Universe.Contains(lineup.Lineup))
                throw new ArgumentException($"Contest {contest.ContestId} of {Slate.Key} has a lineup without an entry, or one that is not of the slate's universe.", nameof(contest));
            Pass.Read(lineup.Lineup, columns);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += lineup.Entries * columns[i];
            entries += lineup.Entries;
        }

        return Array.ConvertAll(sums, sum => sum / entries);
    }
}
