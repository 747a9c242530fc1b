using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>A summary of a universe: the range of each feature, and how many lineups have each player as flex.</summary>
internal sealed class UniverseSummary
{
    private const int Pairs = Showdown.Slots * (Showdown.Slots - 1) / 2;

    private readonly UniverseSlate _slate;

    private UniverseSummary(UniverseSlate slate)
    {
        _slate = slate;
        FlexLineups = new long[slate.Players.Length];
    }

    /// <summary>The range of each feature, with the names of <c>entries_enriched.csv</c>.</summary>
    public IEnumerable<FeatureRange> Ranges =>
        [SalaryLeft, Points, Gap, OwnershipLogSum, OwnershipLogMax, OwnershipLogMin, .. _slate.Correlation is null ? [] : (FeatureRange[])[Correlation]];

    /// <summary>How many lineups have each player as flex, by his index.</summary>
    public long[] FlexLineups { get; }

    private FeatureRange SalaryLeft { get; } = new("salary_left");

    private FeatureRange Points { get; } = new("proj_points");

    private FeatureRange Gap { get; } = new("pct_proj_gap_to_optimal");

    private FeatureRange OwnershipLogSum { get; } = new("own_score_logprod");

    private FeatureRange OwnershipLogMax { get; } = new("own_max_log");

    private FeatureRange OwnershipLogMin { get; } = new("own_min_log");

    private FeatureRange Correlation { get; } = new("avg_corr");

    /// <summary>Summarises a universe, its captains in parallel.</summary>
    public static UniverseSummary Of(LineupUniverse universe, CancellationToken cancellationToken)
    {
        var ofCaptains = new UniverseSummary[universe.Players.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        System.Threading.Tasks.Parallel.For(0, ofCaptains.Length, options, captain =>
        {
            ofCaptains[captain] = new UniverseSummary(universe.Slate);
            foreach (var block in universe.Blocks(captain, Math.Max(8_192, universe.Players.Count)))
                ofCaptains[captain].Add(block);
        });
        // Added in the order of the captains, so that sums do not depend on threads.
        var all = new UniverseSummary(universe.Slate);
        foreach (var ofCaptain in ofCaptains)
            all.Add(ofCaptain);
        return all;
    }

    private void Add(UniverseSummary other)
    {
        foreach (var (range, ofOther) in Ranges.Zip(other.Ranges))
            range.Add(ofOther);
        for (int player = 0; player < FlexLineups.Length; player++)
            FlexLineups[player] += other.FlexLineups[player];
    }

    private void Add(LineupBlock block)
    {
        Span<int> six = stackalloc int[Showdown.Slots];
        six[0] = block.Captain;
        double optimum = _slate.TwiceOptimum!.Value;
        for (int i = 0; i < block.Count; i++)
        {
            int salary = Showdown.CaptainHalves * _slate.Salary[block.Captain];
            long points = Showdown.CaptainHalves * _slate.Projection[block.Captain];
            double log = _slate.LogOwnership[block.Captain], highest = log, lowest = log;
            for (int slot = 1; slot < six.Length; slot++)
            {
                int player = six[slot] = block.Flex(slot - 1)[i];
                FlexLineups[player]++;
                salary += Showdown.FlexHalves * _slate.Salary[player];
                points += Showdown.FlexHalves * _slate.Projection[player];
                log += _slate.LogOwnership[player];
                highest = Math.Max(highest, _slate.LogOwnership[player]);
                lowest = Math.Min(lowest, _slate.LogOwnership[player]);
            }

            SalaryLeft.Add(Showdown.SalaryCap - LineupFeatures.RoundedSalary(salary));
            Points.Add(UniverseSlate.ToPoints(points));
            Gap.Add((optimum - points) / optimum);
            OwnershipLogSum.Add(log);
            OwnershipLogMax.Add(highest);
            OwnershipLogMin.Add(lowest);
            if (_slate.Correlation is not null)
                Correlation.Add(MeanCorrelation(six, _slate.Correlation));
        }
    }

    private double MeanCorrelation(ReadOnlySpan<int> six, double[] correlation)
    {
        double sum = 0;
        for (int one = 0; one < six.Length; one++)
        {
            int row = six[one] * _slate.Players.Length;
            for (int other = one + 1; other < six.Length; other++)
                sum += correlation[row + six[other]];
        }

        return sum / Pairs;
    }
}

/// <summary>The range of a feature.</summary>
/// <param name="name">Its name.</param>
internal sealed class FeatureRange(string name)
{
    private double _sum;
    private long _count;

    public string Name => name;

    public double Least { get; private set; } = double.PositiveInfinity;

    public double Mean => _sum / _count;

    public double Most { get; private set; } = double.NegativeInfinity;

    public void Add(double value)
    {
        _sum += value;
        _count++;
        Least = Math.Min(Least, value);
        Most = Math.Max(Most, value);
    }

    public void Add(FeatureRange other)
    {
        _sum += other._sum;
        _count += other._count;
        Least = Math.Min(Least, other.Least);
        Most = Math.Max(Most, other.Most);
    }
}
