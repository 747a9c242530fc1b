namespace DfsOpt.Core.Shares;

/// <summary>
/// Newton's method on the objective or on its approximation by earlier passes. A step that does not lead upwards is halved. Overdispersion
/// takes a step of its own at each point if the contests' weights depend on it.
/// </summary>
/// <param name="problem">What the fit is to.</param>
/// <param name="free">The columns whose coefficients may move.</param>
/// <param name="neverPlayed">The columns of levels that no entry has.</param>
internal sealed class NewtonFit(ShareProblem problem, bool[] free, bool[] neverPlayed)
{
    private const int MostIterations = 60;
    private const int MostLengths = 40;

    // Below this coefficient, a step of logarithms is better than a plain one.
    private const double LastSlow = -1;

    // The relative rounding error of the objective.
    private const double Rounding = 1e-13;

    /// <summary>Finds the optimum of the approximation by a point's passes.</summary>
    /// <param name="at">Where to begin.</param>
    /// <param name="tolerance">Stops once no component of the gradient is larger.</param>
    public SharePoint Find(SharePoint at, double tolerance)
    {
        for (int iterations = 0; iterations < MostIterations && at.GradientNorm(free) > tolerance; iterations++)
        {
            var next = StepOfLogarithms(at) is { } step ? Longest(at, step, By(at), 1) : null;
            next ??= Longest(at, Step(at), By(at), MostLengths);
            if (next is null)
                return at;
            at = problem.HasWeights ? problem.WithBetterAlpha(next) : next;
        }

        return at;
    }

    /// <summary>
    /// Passes over the slates at the optimum of the last approximation, and accepts it if the objective rises. If it does not, the
    /// approximation does not reach that far, and a single Newton step is taken, halved until the objective rises.
    /// <see langword="null"/> if it never does.
    /// </summary>
    public SharePoint? Pass(SharePoint at, SharePoint nearby)
    {
        var whole = Longest(problem.With(at, nearby.Alpha), LinearAlgebra.Difference(nearby.Theta, at.Theta), ByPass(nearby.Alpha), 1);
        return (whole ?? Longest(at, Step(at), ByPass(at.Alpha), MostLengths)) is { } next ? problem.WithOwnAlpha(next) : null;
    }

    /// <summary>
    /// Extrapolates from the last two steps. The error of an approximation grows with the square of its step, and the step s that is due now
    /// corrects the error of the last one. So s is expected to miss ρ²s, where ρ is the part of the last step that s is, measured by the
    /// curvature.
    /// </summary>
    public SharePoint Further(SharePoint before, SharePoint at, SharePoint nearby)
    {
        double[] last = LinearAlgebra.Difference(at.Theta, before.Theta), step = LinearAlgebra.Difference(nearby.Theta, at.Theta);
        double[] bent = LinearAlgebra.Multiply(Penalised(at.Curvature), last);
        double part = LinearAlgebra.Dot(step, bent) / LinearAlgebra.Dot(last, bent);
        return Math.Abs(part) < 1 ? problem.At(LinearAlgebra.Sum(nearby.Theta, Array.ConvertAll(step, by => part * part * by)), at.Sums, nearby.Alpha) : nearby;
    }

    private Func<double[], SharePoint> By(SharePoint at) => theta => problem.At(theta, at.Sums, at.Alpha);

    private Func<double[], SharePoint> ByPass(double alpha) => theta => problem.At(theta, problem.Pass(theta), alpha);

    /// <summary>The longest of a step, its half, its quarter and so on that leads upwards.</summary>
    private static SharePoint? Longest(SharePoint at, double[] step, Func<double[], SharePoint> pointAt, int lengths)
    {
        for (int length = 0; length < lengths; length++)
        {
            var next = pointAt(LinearAlgebra.Sum(at.Theta, step));
            if (next.Value >= at.Value - (Rounding * Math.Abs(at.Value)) && next.IsFinite)
                return next;
            step = Array.ConvertAll(step, by => by / 2);
        }

        return null;
    }

    /// <summary>Newton's step: to where the gradient would vanish if the objective were quadratic.</summary>
    private double[] Step(SharePoint at) => Solve(Penalised(at.Curvature), at.Gradient);

    /// <summary>
    /// Newton's step, except for levels that nobody plays. Their share p falls off exponentially with t, so the equation p = −2λt is solved
    /// by its logarithm, which converges faster. Multiplied by p, only the right side and the diagonal change. <see langword="null"/> if
    /// there is no such level.
    /// </summary>
    private double[]? StepOfLogarithms(SharePoint at)
    {
        double[,]? penalised = null;
        double[] right = [.. at.Gradient];
        for (int i = 0; i < right.Length; i++)
        {
            double theta = at.Theta[i], share = -at.Gradient[i] - (2 * problem.L2 * theta);
            if (!neverPlayed[i] || !free[i] || theta > LastSlow || share <= 0)
                continue;
            penalised ??= Penalised(at.Curvature);
            penalised[i, i] = at.Curvature[i, i] - (share / theta);
            right[i] = share * Math.Log(-2 * problem.L2 * theta / share);
        }

        return penalised is null ? null : Solve(penalised, right);
    }

    private double[,] Penalised(double[,] curvature)
    {
        double[,] penalised = (double[,])curvature.Clone();
        for (int i = 0; i < free.Length; i++)
            penalised[i, i] += 2 * problem.L2;
        return penalised;
    }

    private double[] Solve(double[,] penalised, double[] right)
    {
        bool[] solvable = [.. free];
        if (problem.L2 == 0)
        {
            bool[] independent = LinearAlgebra.Independent(penalised);
            for (int i = 0; i < free.Length; i++)
                solvable[i] &= independent[i];
        }

        return new CholeskyFactor(penalised, solvable).Solve(right);
    }
}
