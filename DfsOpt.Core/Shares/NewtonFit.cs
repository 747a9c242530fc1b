using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>
/// Newton's method on a <see cref="ShareObjective"/>, with the exact Hessian, and shorter steps where a whole one does not lead upwards.
/// Overdispersion is fitted anew at each point until it stands, since the contests' weights hang on it.
/// </summary>
/// <param name="samples">The slates.</param>
/// <param name="options">λ, and whether contests are weighed by overdispersion.</param>
/// <param name="free">The columns whose coefficients may move.</param>
/// <param name="neverPlayed">The columns of levels that no entry has.</param>
/// <param name="cancellationToken">Ends it between passes.</param>
internal sealed class NewtonFit(SlateSample[] samples, ShareFitOptions options, bool[] free, bool[] neverPlayed, CancellationToken cancellationToken)
{
    private const int MostIterations = 60;
    private const int MostLengths = 40;

    // A coefficient below it changes what falls off with its exponential by more than itself.
    private const double LastSlow = -1;

    // What rounding can take from an objective of some nats.
    private const double Rounding = 1e-13;

    // So near the optimum, and with so small a relative change of α, the weights stand, and so θ.
    private const double AlphaTolerance = 1e-6, NearGradient = 1e-5;

    /// <summary>Finds the optimum.</summary>
    /// <param name="theta">Where to begin.</param>
    /// <param name="alpha">A guess at the overdispersion, or infinity.</param>
    /// <param name="moments">The slates' moments where it begins; <see langword="null"/> if they are not known.</param>
    /// <param name="tolerance">The largest component of the gradient that will do.</param>
    public NewtonOptimum Find(double[] theta, double alpha, SlateMoments[]? moments, double tolerance)
    {
        var objective = new ShareObjective(samples, options.WeighsByOverdispersion ? alpha : double.PositiveInfinity, options.L2, cancellationToken);
        moments ??= objective.Moments(theta);
        bool isSettled = !options.WeighsByOverdispersion;
        double change = 0;
        for (int iterations = 0; ; iterations++)
        {
            if (!isSettled)
            {
                double found = AlphaAt(theta, moments, alpha);
                change = found == alpha ? 0 : Math.Abs(1 - (found / alpha));
                alpha = found;
                objective = new ShareObjective(samples, alpha, options.L2, cancellationToken);
            }

            var (value, gradient, curvature) = objective.At(theta, moments);
            double norm = Norm(gradient);
            isSettled |= change <= AlphaTolerance && norm <= NearGradient;
            if (norm <= tolerance || iterations == MostIterations
                || !TryStep(objective, ref theta, ref moments, value, StepAt(theta, curvature, gradient), Step(curvature, gradient, options.L2, free)))
                return new NewtonOptimum(objective, theta, AlphaAt(theta, moments, alpha), moments, curvature, free, iterations, norm);
        }
    }

    /// <summary>The step to where a gradient would vanish, were the objective quadratic.</summary>
    public static double[] Step(double[,] curvature, double[] gradient, double l2, bool[] free) => Solve(Penalised(curvature, l2), gradient, l2, free);

    private static double[,] Penalised(double[,] curvature, double l2)
    {
        double[,] penalised = (double[,])curvature.Clone();
        for (int i = 0; i < curvature.GetLength(0); i++)
            penalised[i, i] += 2 * l2;
        return penalised;
    }

    private static double[] Solve(double[,] penalised, double[] gradient, double l2, bool[] free)
    {
        bool[] solvable = [.. free];
        if (l2 == 0)
        {
            bool[] independent = LinearAlgebra.Independent(penalised);
            for (int i = 0; i < free.Length; i++)
                solvable[i] &= independent[i];
        }

        return LinearAlgebra.Multiply(LinearAlgebra.Inverse(penalised, solvable), gradient);
    }

    /// <summary>
    /// Newton's step, but for levels that nobody plays: their share p falls off with the exponential of t, so that the logarithms of both
    /// sides of p = −2λt are equal sooner than the sides themselves. Times p, only the right side and the diagonal change.
    /// </summary>
    private double[] StepAt(double[] theta, double[,] curvature, double[] gradient)
    {
        double[,] penalised = Penalised(curvature, options.L2);
        double[] right = [.. gradient];
        for (int i = 0; i < theta.Length; i++)
        {
            double share = -gradient[i] - (2 * options.L2 * theta[i]);
            if (!neverPlayed[i] || !free[i] || theta[i] > LastSlow || share <= 0)
                continue;
            penalised[i, i] = curvature[i, i] - (share / theta[i]);
            right[i] = share * Math.Log(-2 * options.L2 * theta[i] / share);
        }

        return Solve(penalised, right, options.L2, free);
    }

    /// <summary>Takes a first step, or if it does not lead upwards a second one, as long as it may be.</summary>
    private static bool TryStep(ShareObjective objective, ref double[] theta, ref SlateMoments[] moments, double value, double[] first, double[] second) =>
        first.AsSpan().SequenceEqual(second)
            ? TryStep(objective, ref theta, ref moments, value, second, MostLengths)
            : TryStep(objective, ref theta, ref moments, value, first, 1) || TryStep(objective, ref theta, ref moments, value, second, MostLengths);

    /// <summary>Takes the longest of a step, its half, its quarter and so on that leads upwards.</summary>
    private static bool TryStep(ShareObjective objective, ref double[] theta, ref SlateMoments[] moments, double value, double[] step, int lengths)
    {
        for (int length = 0; length < lengths; length++)
        {
            double[] next = LinearAlgebra.Sum(theta, step);
            var nextMoments = objective.Moments(next);
            double nextValue = objective.ValueAt(next, nextMoments);
            if (nextValue >= value - (Rounding * Math.Abs(value)) && Array.TrueForAll(nextMoments, at => Array.TrueForAll(at.Mean, double.IsFinite)))
            {
                (theta, moments) = (next, nextMoments);
                return true;
            }

            step = Array.ConvertAll(step, by => by / 2);
        }

        return false;
    }

    private double AlphaAt(double[] theta, SlateMoments[] moments, double start) =>
        Overdispersion.Fit([.. samples.SelectMany((sample, slate) => sample.CountsAt(theta, moments[slate].LogNormaliser))], start);

    private double Norm(double[] gradient)
    {
        double largest = 0;
        for (int i = 0; i < gradient.Length; i++)
            largest = free[i] ? Math.Max(largest, Math.Abs(gradient[i])) : largest;
        return largest;
    }
}
