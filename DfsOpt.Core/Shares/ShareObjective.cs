using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>
/// The objective of a fit, Σ w (x̄ · θ − log Z) / Σ w − λ‖θ‖² over contests, with its gradient and Hessian. It is concave.
/// </summary>
internal sealed class ShareObjective
{
    private readonly IReadOnlyList<SlateSample> _samples;
    private readonly double _l2;
    private readonly double[][] _contestWeights;
    private readonly double[] _slateWeights;
    private readonly CancellationToken _cancellationToken;

    /// <param name="samples">The slates.</param>
    /// <param name="alpha">Overdispersion: what a contest of N entries weighs, N(1+α)/(N+α); infinity for N.</param>
    /// <param name="l2">λ.</param>
    /// <param name="cancellationToken">Ends an evaluation between passes.</param>
    public ShareObjective(IReadOnlyList<SlateSample> samples, double alpha, double l2, CancellationToken cancellationToken)
    {
        _samples = samples;
        _l2 = l2;
        _cancellationToken = cancellationToken;
        _contestWeights = [.. samples.Select(sample => Array.ConvertAll(sample.Entries, entries => EffectiveEntries(entries, alpha)))];
        _slateWeights = Array.ConvertAll(_contestWeights, weights => weights.Sum());
        TotalWeight = _slateWeights.Sum();
    }

    /// <summary>Σ w.</summary>
    public double TotalWeight { get; }

    public static double EffectiveEntries(int entries, double alpha) =>
        double.IsPositiveInfinity(alpha) ? entries : entries * ((1 + alpha) / (entries + alpha));

    /// <summary>The moments of each slate at θ, found side by side where that pays; the same whatever the number of threads.</summary>
    public SlateMoments[] Moments(double[] theta)
    {
        var weights = _samples.Select(sample => sample.Pass.Weigh(theta)).ToArray();
        (int Slate, int Part)[] parts = [.. _samples.SelectMany((sample, slate) => Enumerable.Range(0, sample.Pass.PartCount).Select(part => (slate, part)))];
        using var tables = PassWork.Run(
            parts, _samples.Sum(sample => sample.Pass.Lineups), part => _samples[part.Slate].Pass.SumPart(weights[part.Slate], part.Part), _cancellationToken).GetEnumerator();
        return [.. _samples.Select((sample, slate) => sample.Pass.Moments(weights[slate], Take(sample.Pass.PartCount)))];

        IEnumerable<MomentTable> Take(int count)
        {
            for (int i = 0; i < count && tables.MoveNext(); i++)
                yield return tables.Current;
        }
    }

    /// <summary>The objective alone.</summary>
    /// <param name="theta">Where.</param>
    /// <param name="moments">The slates' moments there.</param>
    public double ValueAt(double[] theta, SlateMoments[] moments)
    {
        double value = -_l2 * LinearAlgebra.Dot(theta, theta);
        for (int slate = 0; slate < moments.Length; slate++)
        {
            double[][] means = _samples[slate].Means;
            for (int contest = 0; contest < means.Length; contest++)
                value += _contestWeights[slate][contest] / TotalWeight * (LinearAlgebra.Dot(means[contest], theta) - moments[slate].LogNormaliser);
        }

        return value;
    }

    /// <summary>The objective, its gradient and minus its Hessian.</summary>
    /// <param name="theta">Where.</param>
    /// <param name="moments">The slates' moments there.</param>
    /// <param name="without">A slate that does not count, or -1.</param>
    public (double Value, double[] Gradient, double[,] Curvature) At(double[] theta, SlateMoments[] moments, int without = -1)
    {
        int n = theta.Length;
        double value = 0, total = TotalWeight - (without >= 0 ? _slateWeights[without] : 0);
        double[] gradient = new double[n];
        double[,] curvature = new double[n, n];
        for (int slate = 0; slate < moments.Length; slate++)
        {
            if (slate == without)
                continue;
            double[][] means = _samples[slate].Means;
            double share = _slateWeights[slate] / total;
            for (int contest = 0; contest < means.Length; contest++)
            {
                double weight = _contestWeights[slate][contest] / total;
                value += weight * (LinearAlgebra.Dot(means[contest], theta) - moments[slate].LogNormaliser);
                for (int i = 0; i < n; i++)
                    gradient[i] += weight * (means[contest][i] - moments[slate].Mean[i]);
            }

            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    curvature[i, j] += share * moments[slate].Covariance[i, j];
            }
        }

        for (int i = 0; i < n; i++)
        {
            value -= _l2 * theta[i] * theta[i];
            gradient[i] -= 2 * _l2 * theta[i];
        }

        return (value, gradient, curvature);
    }

    /// <summary>Σ w² s s' over contests, s being a contest's mean less the model's: the middle of the clustered variance.</summary>
    public double[,] Spread(SlateMoments[] moments)
    {
        int n = moments[0].Mean.Length;
        double[,] spread = new double[n, n];
        for (int slate = 0; slate < moments.Length; slate++)
        {
            for (int contest = 0; contest < _samples[slate].Means.Length; contest++)
            {
                double weight = _contestWeights[slate][contest];
                double[] score = [.. _samples[slate].Means[contest].Zip(moments[slate].Mean, (observed, expected) => weight * (observed - expected))];
                for (int i = 0; i < n; i++)
                {
                    for (int j = 0; j < n; j++)
                        spread[i, j] += score[i] * score[j];
                }
            }
        }

        return spread;
    }
}
