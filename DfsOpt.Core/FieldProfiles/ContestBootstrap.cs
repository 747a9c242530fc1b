using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>
/// Confidence intervals for means by a bootstrap over contests, since the entries of a contest share its slate and are not independent
/// (B. Efron, 1979; percentile intervals at 95%).
/// </summary>
internal sealed class ContestBootstrap
{
    /// <summary>How many times contests are drawn.</summary>
    public const int Samples = 1_000;

    /// <summary>The share of the drawn means outside the interval, on either side.</summary>
    private const double Tail = 0.025;

    private static readonly int _means = FieldMeasures.All.Length * FinishGroups.All.Length;

    // For each contest, the sums of all means, then their weights.
    private readonly List<double[]> _totals = [];

    /// <summary>How many contests there are.</summary>
    public int Contests => _totals.Count;

    /// <summary>Adds a contest.</summary>
    public void Add(ContestProfile contest)
    {
        double[] totals = new double[2 * _means];
        foreach (var group in FinishGroups.All)
        {
            foreach (var measure in FieldMeasures.All)
            {
                totals[Place(group, measure)] = contest[group].SumOf(measure);
                totals[_means + Place(group, measure)] = contest[group].WeightOf(measure);
            }
        }

        _totals.Add(totals);
    }

    /// <summary>The mean of each measure in each group, with its interval and its ratio to the field.</summary>
    /// <param name="seed">The seed of the bootstrap. The same seed gives the same intervals.</param>
    public FieldMeans Means(long seed)
    {
        double[] totals = new double[2 * _means];
        foreach (double[] contest in _totals)
            Add(totals, contest);
        double[] means = new double[_means];
        for (int place = 0; place < means.Length; place++)
            means[place] = Mean(totals, place);
        double[][] drawn = DrawnMeans(new Random((int)(seed ^ (seed >> 32))));
        return new FieldMeans(
            (group, measure) => Interval(means[Place(group, measure)], drawn[Place(group, measure)]),
            (group, measure) => Interval(
                Ratio(means[Place(group, measure)], means[Place(FinishGroup.Field, measure)]),
                Ratios(drawn[Place(group, measure)], drawn[Place(FinishGroup.Field, measure)])));
    }

    private static int Place(FinishGroup group, FieldMeasure measure) => ((int)group * FieldMeasures.All.Length) + (int)measure;

    private static double Ratio(double group, double field) => field > 0 ? group / field : double.NaN;

    private static double[] Ratios(double[] group, double[] field)
    {
        double[] ratios = new double[group.Length];
        for (int sample = 0; sample < ratios.Length; sample++)
            ratios[sample] = Ratio(group[sample], field[sample]);
        return ratios;
    }

    private static IntervalEstimate Interval(double value, double[] drawn) => double.IsNaN(value)
        ? new IntervalEstimate(value, double.NaN, double.NaN)
        : new IntervalEstimate(value, LowPercentile(drawn, 1), -LowPercentile(drawn, -1));

    /// <summary>The 2.5th percentile of the finite numbers, each multiplied by a sign, with linear interpolation between the two nearest; NaN if none is finite.</summary>
    // Keeps only the lowest numbers, since sorting all of them would take most of a small season's fit.
    private static double LowPercentile(double[] numbers, int sign)
    {
        double[] lowest = new double[(int)(Tail * numbers.Length) + 2];
        int kept = 0, finite = 0;
        foreach (double drawn in numbers)
        {
            double number = sign * drawn;
            if (!double.IsFinite(number))
                continue;
            finite++;
            if (kept == lowest.Length && number >= lowest[^1])
                continue;
            int place = kept < lowest.Length ? kept++ : kept - 1;
            for (; place > 0 && lowest[place - 1] > number; place--)
                lowest[place] = lowest[place - 1];
            lowest[place] = number;
        }

        if (finite == 0)
            return double.NaN;
        double from = Tail * (finite - 1);
        int below = (int)from;
        return below + 1 < kept ? lowest[below] + ((lowest[below + 1] - lowest[below]) * (from - below)) : lowest[below];
    }

    /// <summary>The means of contests drawn with replacement, by measure, then by sample. A single contest says nothing about how contests vary, so it has no samples.</summary>
    private double[][] DrawnMeans(Random random)
    {
        int samples = Contests < 2 ? 0 : Samples;
        double[][] drawn = new double[_means][];
        for (int mean = 0; mean < drawn.Length; mean++)
            drawn[mean] = new double[samples];
        double[] totals = new double[2 * _means];
        for (int sample = 0; sample < samples; sample++)
        {
            Array.Clear(totals);
            for (int draw = 0; draw < Contests; draw++)
                Add(totals, _totals[random.Next(Contests)]);
            for (int mean = 0; mean < drawn.Length; mean++)
                drawn[mean][sample] = Mean(totals, mean);
        }

        return drawn;
    }

    /// <summary>Adds a contest's sums and weights, two at a time, since a segment of many contests is drawn a thousand times.</summary>
    private static void Add(double[] totals, double[] contest)
    {
        var sums = MemoryMarshal.Cast<double, Vector128<double>>(totals.AsSpan());
        var added = MemoryMarshal.Cast<double, Vector128<double>>(contest.AsSpan());
        for (int i = 0; i < sums.Length; i++)
            sums[i] += added[i];
    }

    private static double Mean(double[] totals, int place)
    {
        double mean = totals[place] / totals[_means + place];
        // The product of six ownerships is averaged by its logarithms, so its mean is a geometric one.
        return place % FieldMeasures.All.Length == (int)FieldMeasure.OwnershipProduct ? Math.Exp(mean) : mean;
    }
}

/// <summary>Means of a segment's entries by group and measure.</summary>
/// <param name="Mean">The mean over the group's entries.</param>
/// <param name="Ratio">The mean divided by the field's mean; NaN if the field's mean is not above 0.</param>
internal sealed record FieldMeans(Func<FinishGroup, FieldMeasure, IntervalEstimate> Mean, Func<FinishGroup, FieldMeasure, IntervalEstimate> Ratio);
