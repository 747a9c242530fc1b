namespace DfsOpt.Core.Shares;

/// <summary>
/// Newton's method on a <see cref="ShareObjective"/>, with the exact Hessian, and shorter steps where a whole one does not lead upwards.
/// Overdispersion is fitted anew at each point until it stands, since the contests' weights hang on it.
/// </summary>
/// <param name="samples">The slates.</param>
/// <param name="options">λ, and whether contests are weighed by overdispersion.</param>
/// <param name="free">The columns whose coefficients may move.</param>
/// <param name="cancellationToken">Ends it between passes.</param>
internal sealed class NewtonFit(SlateSample[] samples, ShareFitOptions options, bool[] free, CancellationToken cancellationToken)
{
    private const int MostIterations = 60;
    private const int MostHalvings = 40;

    // What rounding can take from an objective of some nats.
    private const double Rounding = 1e-13;

    // Relative change of α below which the weights, and so θ, stand.
    private const double AlphaTolerance = 1e-6;

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
        for (int iterations = 0; ; iterations++)
        {
            if (!isSettled)
            {
                double found = AlphaAt(theta, moments, alpha);
                isSettled = found == alpha || Math.Abs((1 / found) - (1 / alpha)) <= AlphaTolerance / found;
                alpha = found;
                objective = new ShareObjective(samples, alpha, options.L2, cancellationToken);
            }

            var (value, gradient, curvature) = objective.At(theta, moments);
            double norm = Norm(gradient);
            if (norm <= tolerance || iterations == MostIterations || !TryStep(objective, ref theta, ref moments, value, Step(curvature, gradient, options.L2, free)))
                return new NewtonOptimum(objective, theta, AlphaAt(theta, moments, alpha), moments, curvature, free, iterations, norm);
        }
    }

    /// <summary>The step to where a gradient would vanish, were the objective quadratic.</summary>
    public static double[] Step(double[,] curvature, double[] gradient, double l2, bool[] free)
    {
        double[,] penalised = (double[,])curvature.Clone();
        for (int i = 0; i < free.Length; i++)
            penalised[i, i] += 2 * l2;
        bool[] solvable = [.. free];
        if (l2 == 0)
        {
            bool[] independent = LinearAlgebra.Independent(penalised);
            for (int i = 0; i < free.Length; i++)
                solvable[i] &= independent[i];
        }

        return LinearAlgebra.Multiply(LinearAlgebra.Inverse(penalised, solvable), gradient);
    }

    /// <summary>Takes the longest of a step, its half, its quarter and so on that leads upwards.</summary>
    private static bool TryStep(ShareObjective objective, ref double[] theta, ref SlateMoments[] moments, double value, double[] step)
    {
        for (int halving = 0; halving < MostHalvings; halving++)
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
