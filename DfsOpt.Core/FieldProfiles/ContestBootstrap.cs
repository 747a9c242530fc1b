namespace DfsOpt.Core.FieldProfiles;

/// <summary>
/// Intervals for means, found by drawing contests with replacement: entries of a contest share its slate, so contests are what varies
/// (B. Efron, 1979; percentile intervals at 95%).
/// </summary>
internal sealed class ContestBootstrap
{
    /// <summary>How many times contests are drawn.</summary>
    public const int Samples = 1_000;

    private static readonly int _measures = Enum.GetValues<FieldMeasure>().Length;
    private static readonly int _means = _measures * Enum.GetValues<FinishGroup>().Length;

    private readonly List<double[]> _sums = [], _weights = [];

    /// <summary>How many contests there are.</summary>
    public int Contests => _sums.Count;

    /// <summary>Takes a contest in.</summary>
    public void Add(ContestProfile contest)
    {
        double[] sums = new double[_means], weights = new double[_means];
        foreach (var group in Enum.GetValues<FinishGroup>())
        {
            foreach (var measure in Enum.GetValues<FieldMeasure>())
            {
                sums[Place(group, measure)] = contest[group].SumOf(measure);
                weights[Place(group, measure)] = contest[group].WeightOf(measure);
            }
        }

        _sums.Add(sums);
        _weights.Add(weights);
    }

    /// <summary>The mean of each measure in each group, with its interval and its ratio to the field.</summary>
    /// <param name="seed">The same one gives the same intervals.</param>
    public FieldMeans Means(long seed)
    {
        double[] all = Mean([.. Enumerable.Range(0, Contests)]);
        // One contest tells nothing of how contests vary.
        double[][] drawn = Contests < 2 ? [] : new double[Samples][];
        var random = new Random((int)(seed ^ (seed >> 32)));
        int[] draw = new int[Contests];
        for (int sample = 0; sample < drawn.Length; sample++)
        {
            for (int i = 0; i < draw.Length; i++)
                draw[i] = random.Next(Contests);
            drawn[sample] = Mean(draw);
        }

        return new FieldMeans(
            (group, measure) => Interval(means => Told(means[Place(group, measure)], measure)),
            (group, measure) => Interval(means => Ratio(Told(means[Place(group, measure)], measure), Told(means[Place(FinishGroup.Field, measure)], measure))));

        IntervalEstimate Interval(Func<double[], double> figure)
        {
            double value = figure(all);
            double[] values = Array.FindAll(Array.ConvertAll(drawn, means => figure(means)), double.IsFinite);
            if (values.Length == 0 || double.IsNaN(value))
                return new IntervalEstimate(value, double.NaN, double.NaN);
            Array.Sort(values);
            return new IntervalEstimate(value, At(values, 0.025), At(values, 0.975));
        }
    }

    private static int Place(FinishGroup group, FieldMeasure measure) => ((int)group * _measures) + (int)measure;

    // The product of six shares is told as a geometric mean, since its logarithms are what adds up.
    private static double Told(double mean, FieldMeasure measure) => measure == FieldMeasure.OwnershipProduct ? Math.Exp(mean) : mean;

    private static double Ratio(double group, double field) => field > 0 ? group / field : double.NaN;

    private static double At(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((sorted[below + 1] - sorted[below]) * (place - below)) : sorted[below];
    }

    private double[] Mean(int[] contests)
    {
        double[] sums = new double[_means], weights = new double[_means];
        foreach (int contest in contests)
        {
            for (int mean = 0; mean < _means; mean++)
            {
                sums[mean] += _sums[contest][mean];
                weights[mean] += _weights[contest][mean];
            }
        }

        for (int mean = 0; mean < _means; mean++)
            sums[mean] /= weights[mean];
        return sums;
    }
}
