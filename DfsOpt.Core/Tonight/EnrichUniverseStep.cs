using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>03: tells in which ranges the features of the slate's lineups are.</summary>
internal static class EnrichUniverseStep
{
    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("feature", r => r.Name, "A feature of lineups, by the name of its column in `entries_enriched.csv`."),
        new("min", r => r.Least, "The smallest value over all legal lineups, in the feature's unit; empty where no lineup has one."),
        new("mean", r => r.Mean, "The mean over all legal lineups; empty where no lineup has one."),
        new("max", r => r.Most, "The largest value; empty where no lineup has one."),
    ];

    private static readonly (string Name, Func<LineupFeatureValues, double> Value)[] _features =
    [
        ("salary_left", f => f.SalaryLeft),
        ("proj_points", f => f.ProjectedPoints),
        ("pct_proj_gap_to_optimal", f => f.GapToOptimal),
        ("own_score_logprod", f => f.OwnershipLogSum),
        ("own_max_log", f => f.OwnershipLogMax),
        ("own_min_log", f => f.OwnershipLogMin),
        ("avg_corr", f => f.AverageCorrelation ?? double.NaN),
    ];

    public static StepOutput<NightSlate> Run(NightSlate slate, StepContext step)
    {
        var universe = slate.Universe;
        var ofCaptains = new Range[universe.Players.Count][];
        var options = new ParallelOptions { CancellationToken = step.CancellationToken };
        System.Threading.Tasks.Parallel.For(0, ofCaptains.Length, options, captain => ofCaptains[captain] = Ranges(universe, captain));
        // By captain, in order, so that sums do not depend on threads.
        Range[] all = [.. _features.Select((feature, i) => ofCaptains.Select(ranges => ranges[i]).Aggregate(Range.None(feature.Name), (sum, next) => sum.With(next)))];
        return new StepOutput<NightSlate>(slate, new RowTable<Row>([.. all.Select(range => range.Over(universe.Count))], Columns), universe.Count)
        {
            Metrics = [new("corr_matrix_coverage", slate.Matrix?.Coverage)],
        };
    }

    private static Range[] Ranges(LineupUniverse universe, int captain)
    {
        Range[] ranges = [.. _features.Select(feature => Range.None(feature.Name))];
        foreach (var block in universe.Blocks(captain, Math.Max(8_192, universe.Players.Count)))
        {
            for (int i = 0; i < block.Count; i++)
            {
                var values = universe.Features(block[i]);
                for (int feature = 0; feature < ranges.Length; feature++)
                    ranges[feature] = ranges[feature].With(_features[feature].Value(values));
            }
        }

        return ranges;
    }

    internal sealed record Row(string Name, double Least, double Mean, double Most);

    private readonly record struct Range(string Name, double Least, double Sum, double Most)
    {
        public static Range None(string name) => new(name, double.PositiveInfinity, 0, double.NegativeInfinity);

        /// <summary>The range with its mean; NaN where no lineup has a value.</summary>
        public Row Over(long lineups) => Least > Most ? new Row(Name, double.NaN, Sum / lineups, double.NaN) : new Row(Name, Least, Sum / lineups, Most);

        public Range With(double value) => new(Name, value < Least ? value : Least, Sum + value, value > Most ? value : Most);

        public Range With(Range other) => new(Name, Math.Min(Least, other.Least), Sum + other.Sum, Math.Max(Most, other.Most));
    }
}
