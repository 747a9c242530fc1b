using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>What a fit uses of a slate's entries: each contest's size and its mean of each column.</summary>
internal sealed class SlateSample
{
    private readonly SlateColumn[] _columns;

    // For each contest, the lineups that are played more than once, and how often.
    private readonly ObservedLineup[][] _repeated;
    private readonly int[][] _counts;

    public SlateSample(ObservedSlate slate, PreparedSlate prepared, ShareSchema schema)
    {
        Slate = slate;
        Prepared = prepared;
        schema.Check(Universe);
        _columns = SlateColumn.Of(schema, Universe);
        Contests = [.. slate.Contests.Where(contest => contest.Lineups.Count > 0)];
        Entries = Array.ConvertAll(Contests, contest => contest.Entries);
        _repeated = Array.ConvertAll(Contests, Repeated);
        _counts = Array.ConvertAll(_repeated, lineups => Array.ConvertAll(lineups, lineup => lineup.Entries));
        Means = Array.ConvertAll(Contests, Mean);
    }

    public ObservedSlate Slate { get; }

    public PreparedSlate Prepared { get; }

    /// <summary>The contests that have entries.</summary>
    public ObservedContest[] Contests { get; }

    /// <summary>How many entries each contest has.</summary>
    public int[] Entries { get; }

    /// <summary>For each contest, the mean of each column over its entries.</summary>
    public double[][] Means { get; }

    /// <summary>The same slate with other contests.</summary>
    public SlateSample With(ObservedSlate slate, ShareSchema schema) => new(slate, Prepared, schema);

    private UniverseSlate Universe => Slate.Universe.Slate;

    /// <summary>The slates that have entries, for a schema.</summary>
    public static SlateSample[] Of(
        IReadOnlyList<ObservedSlate> slates, IReadOnlyDictionary<LineupUniverse, PreparedSlate> prepared, ShareSchema schema, CancellationToken cancellationToken)
    {
        var samples = PassWork.Run(
            slates, slates.Sum(slate => slate.Universe.Count), slate => new SlateSample(slate, prepared[slate.Universe], schema), cancellationToken);
        return [.. samples.Where(sample => sample.Contests.Length > 0)];
    }

    /// <summary>The utility of the slate's lineups at θ.</summary>
    public SlateUtility UtilityAt(double[] theta) => new(Universe, _columns, theta);

    /// <summary>The moments at θ, from the sums of a pass there or nearby.</summary>
    public SlateMoments MomentsAt(double[] theta, SlateSums sums) => sums.At(UtilityAt(theta), _columns);

    /// <summary>The means at θ, from a pass of their own.</summary>
    public SlateMeans MeansAt(double[] theta) => Prepared.Pass.Means(UtilityAt(theta), _columns);

    /// <summary>The counts of each contest, with the logarithms of the lineups' shares.</summary>
    /// <param name="theta">The coefficients.</param>
    /// <param name="logNormaliser">Natural logarithm of the sum of exp(θ · x) there.</param>
    public ContestCounts[] CountsAt(double[] theta, double logNormaliser)
    {
        var utility = UtilityAt(theta);
        var counts = new ContestCounts[Contests.Length];
        for (int contest = 0; contest < counts.Length; contest++)
        {
            double[] logShares = Array.ConvertAll(_repeated[contest], lineup => utility.Of(lineup.Lineup) - logNormaliser);
            counts[contest] = new ContestCounts(Entries[contest], _counts[contest], logShares);
        }

        return counts;
    }

    private static ObservedLineup[] Repeated(ObservedContest contest)
    {
        var repeated = new List<ObservedLineup>();
        foreach (var lineup in contest.Lineups)
        {
            if (lineup.Entries > 1)
                repeated.Add(lineup);
        }

        return [.. repeated];
    }

    private double[] Mean(ObservedContest contest)
    {
        double[] sums = new double[_columns.Length];
        int entries = 0;
        foreach (var lineup in contest.Lineups)
        {
            if (lineup.Entries < 1 || !Slate.Universe.Contains(lineup.Lineup))
                throw new ArgumentException($"Contest {contest.ContestId} of {Slate.Key} has a lineup without an entry, or one that is not of the slate's universe.", nameof(contest));
            var features = Universe.Features(lineup.Lineup);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += lineup.Entries * _columns[i].Column.ValueOf(features, Universe, lineup.Lineup);
            entries += lineup.Entries;
        }

        return Array.ConvertAll(sums, sum => sum / entries);
    }
}
