namespace DfsOpt.Core.Shares;

/// <summary>Newton's method on a <see cref="ShareObjective"/>, with the exact Hessian, and shorter steps where a whole one does not lead upwards.</summary>
internal static class NewtonFit
{
    private const int MostIterations = 60;
    private const int MostHalvings = 40;

    // What rounding can take from an objective of some nats.
    private const double Rounding = 1e-13;

    /// <summary>Finds the optimum.</summary>
    /// <param name="objective">What is maximised.</param>
    /// <param name="l2">λ of the objective.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="free">The columns whose coefficients may move.</param>
    /// <param name="tolerance">The largest component of the gradient that will do.</param>
    public static NewtonOptimum Find(ShareObjective objective, double l2, double[] start, bool[] free, double tolerance)
    {
        double[] theta = [.. start];
        var moments = objective.Moments(theta);
        var (value, gradient, curvature) = objective.At(theta, moments);
        int iterations = 0;
        while (Norm(gradient, free) > tolerance && iterations < MostIterations)
        {
            double[] step = Step(curvature, gradient, l2, free);
            if (!TryStep(step, out double[] next, out var nextMoments, out var at))
                break;
            (theta, moments) = (next, nextMoments);
            (value, gradient, curvature) = at;
            iterations++;
        }

        return new NewtonOptimum(theta, moments, curvature, iterations, Norm(gradient, free));

        bool TryStep(double[] step, out double[] next, out SlateMoments[] nextMoments, out (double Value, double[] Gradient, double[,] Curvature) at)
        {
            double length = 1;
            for (int halving = 0; halving < MostHalvings; halving++, length /= 2)
            {
                next = [.. theta.Zip(step, (t, s) => t + (length * s))];
                nextMoments = objective.Moments(next);
                at = objective.At(next, nextMoments);
                if (at.Value >= value - (Rounding * Math.Abs(value)) && at.Gradient.All(double.IsFinite))
                    return true;
            }

            (next, nextMoments, at) = (theta, moments, default);
            return false;
        }
    }

    /// <summary>The step to where a gradient would vanish, were the objective quadratic.</summary>
    public static double[] Step(double[,] curvature, double[] gradient, double l2, bool[] free)
    {
        double[,] penalised = (double[,])curvature.Clone();
        for (int i = 0; i < free.Length; i++)
            penalised[i, i] += 2 * l2;
        bool[] solvable = l2 > 0 ? free : [.. LinearAlgebra.Independent(penalised).Zip(free, (independent, isFree) => independent && isFree)];
        return LinearAlgebra.Multiply(LinearAlgebra.Inverse(penalised, solvable), gradient);
    }

    private static double Norm(double[] gradient, bool[] free) => gradient.Where((_, i) => free[i]).Select(Math.Abs).DefaultIfEmpty(0).Max();
}
