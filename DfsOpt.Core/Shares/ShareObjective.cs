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

    /// <param name="samples">The slates.</param>
    /// <param name="alpha">The overdispersion: a contest of N entries has the weight N(1+α)/(N+α), or N if α is infinite.</param>
    /// <param name="l2">λ.</param>
    public ShareObjective(IReadOnlyList<SlateSample> samples, double alpha, double l2)
    {
        _samples = samples;
        _l2 = l2;
        _contestWeights = [.. samples.Select(sample => Array.ConvertAll(sample.Entries, entries => EffectiveEntries(entries, alpha)))];
        _slateWeights = Array.ConvertAll(_contestWeights, weights => weights.Sum());
        TotalWeight = _slateWeights.Sum();
    }

    /// <summary>Σ w.</summary>
    public double TotalWeight { get; }

    public static double EffectiveEntries(int entries, double alpha) =>
        double.IsPositiveInfinity(alpha) ? entries : entries * ((1 + alpha) / (entries + alpha));

    /// <summary>The objective, its gradient and its negative Hessian.</summary>
    /// <param name="theta">The coefficients.</param>
    /// <param name="moments">The slates' moments there.</param>
    public (double Value, double[] Gradient, double[,] Curvature) At(double[] theta, SlateMoments[] moments)
    {
        int n = theta.Length;
        double value = 0;
        double[] gradient = new double[n];
        double[,] curvature = new double[n, n];
        for (int slate = 0; slate < moments.Length; slate++)
        {
            double[][] means = _samples[slate].Means;
            double share = _slateWeights[slate] / TotalWeight;
            for (int contest = 0; contest < means.Length; contest++)
            {
                double weight = _contestWeights[slate][contest] / TotalWeight;
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
