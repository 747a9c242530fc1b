using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>03: tells in which ranges the features of the slate's lineups are.</summary>
internal static class EnrichUniverseStep
{
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
        return new StepOutput<NightSlate>(slate, Table(all, universe.Count), universe.Count)
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

    private static RowTable<Range> Table(Range[] ranges, long lineups) => new(
        ranges,
        RowColumn<Range>.Text("feature", r => r.Name),
        RowColumn<Range>.Number("min", r => r.Least > r.Most ? double.NaN : r.Least),
        RowColumn<Range>.Number("mean", r => r.Sum / lineups),
        RowColumn<Range>.Number("max", r => r.Least > r.Most ? double.NaN : r.Most));

    private readonly record struct Range(string Name, double Least, double Sum, double Most)
    {
        public static Range None(string name) => new(name, double.PositiveInfinity, 0, double.NegativeInfinity);

        public Range With(double value) => new(Name, value < Least ? value : Least, Sum + value, value > Most ? value : Most);

        public Range With(Range other) => new(Name, Math.Min(Least, other.Least), Sum + other.Sum, Math.Max(Most, other.Most));
    }
}
