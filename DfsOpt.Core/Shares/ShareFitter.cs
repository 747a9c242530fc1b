using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>
/// Fits a share model to slates: θ by Newton's method, α by likelihood. A pass over all lineups tells the objective well around its θ, so
/// that most of the way to the optimum is gone without another one.
/// </summary>
/// <param name="samples">The slates that have entries, one or more.</param>
/// <param name="schema">The features.</param>
/// <param name="options">How.</param>
/// <param name="cancellationToken">Ends a fit between passes.</param>
internal sealed class ShareFitter(SlateSample[] samples, ShareSchema schema, ShareFitOptions options, CancellationToken cancellationToken)
{
    private const int MostIterations = 60;

    // Of the gradient by passes nearby: small enough that rounding is what is left.
    private const double LeastGradient = 1e-13, RelativeGradient = 0.03;

    // What rounding can take from levels' shares that add up to 1: far less than an entry of the largest contest.
    private const double FirstLevelRounding = 1e-9;

    private readonly ShareProblem _problem = new(samples, options, cancellationToken);

    /// <summary>The slates that have entries.</summary>
    public SlateSample[] Samples => samples;

    public ShareSchema Schema => schema;

    public ShareFitOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The coefficients of the product of the six ownerships.</summary>
    public static double[] OwnershipAlone(ShareSchema schema)
    {
        double[] theta = new double[schema.Columns.Count];
        theta[0] = 1;
        return theta;
    }

    /// <summary>Finds the optimum from where the options say, or from ownership alone.</summary>
    public ShareOptimum Find() => options.Start is { } start
        ? Find([.. start], double.PositiveInfinity, _problem.Pass([.. start]))
        : Find(OwnershipAlone(schema), double.PositiveInfinity, Array.ConvertAll(samples, sample => sample.Prepared.AtOwnership));

    /// <summary>Finds the optimum.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="alpha">A guess at the overdispersion, or infinity.</param>
    /// <param name="sums">What passes there tell.</param>
    /// <param name="lastGradient">With a gradient so small, what passes there tell of the optimum will do; 0 to look at it itself.</param>
    public ShareOptimum Find(double[] start, double alpha, SlateSums[] sums, double lastGradient = 0)
    {
        var at = _problem.WithOwnAlpha(_problem.At(start, sums, alpha));
        double[] guess = [.. start];
        bool[] free = new bool[guess.Length], neverPlayed = new bool[guess.Length];
        for (int column = 0; column < guess.Length; column++)
        {
            bool isAtItsEnd = IsAtItsEnd(column);
            free[column] = Array.Exists(at.Moments, moments => moments.Covariance[column, column] > 0) && (options.L2 > 0 || !isAtItsEnd);
            neverPlayed[column] = isAtItsEnd && IsNeverPlayed(column);
            if (!free[column])
                guess[column] = 0;
            else if (neverPlayed[column])
                guess[column] = NeverPlayed(guess[column], at.Moments.Average(moments => moments.Mean[column]));
        }

        var newton = new NewtonFit(_problem, free, neverPlayed);
        for (int iterations = 0; ; iterations++)
        {
            double gradient = at.GradientNorm(free);
            if ((gradient <= ShareModel.GradientTolerance && at.Theta.AsSpan().SequenceEqual(guess)) || iterations == MostIterations)
                return new ShareOptimum(at, free, iterations);
            var nearby = newton.Find(_problem.At(guess, at.Sums, at.Alpha), Math.Max(LeastGradient, gradient * Math.Min(gradient, RelativeGradient)));
            if (gradient <= lastGradient)
                return new ShareOptimum(nearby, free, iterations);
            if (newton.Pass(at, nearby) is not { } next)
                return new ShareOptimum(at, free, iterations);
            (at, guess) = (next, next.Theta);
        }
    }

    /// <summary>The model at an optimum, and how far it can be trusted.</summary>
    public ShareFit Describe(ShareOptimum optimum)
    {
        var at = optimum.At;
        bool[] independent = LinearAlgebra.Independent(at.Curvature), identified = LinearAlgebra.Determined(at.Curvature, independent);
        for (int i = 0; i < identified.Length; i++)
        {
            independent[i] &= optimum.Free[i] && !IsAtItsEnd(i);
            identified[i] &= independent[i] && !IsAgainstNothing(i);
        }

        double logLikelihood = 0, entries = 0;
        for (int slate = 0; slate < samples.Length; slate++)
        {
            var sample = samples[slate];
            for (int contest = 0; contest < sample.Means.Length; contest++)
            {
                logLikelihood += sample.Entries[contest] * (LinearAlgebra.Dot(sample.Means[contest], at.Theta) - at.Moments[slate].LogNormaliser);
                entries += sample.Entries[contest];
            }
        }

        return new ShareFit(
            new ShareModel(schema, at.Theta, at.Alpha),
            ClusteredErrors.Of(at, samples.Sum(s => s.Contests.Length), options.L2, independent, identified),
            [.. schema.Names.Where((_, i) => !identified[i])], optimum.Iterations, optimum.GradientNorm,
            optimum.GradientNorm <= ShareModel.GradientTolerance, logLikelihood / entries, at.Objective.TotalWeight);
    }

    /// <summary>About the coefficient of a level that nobody plays, where the penalty holds what the likelihood would let go: p e^t = −2λt.</summary>
    private double NeverPlayed(double at, double share)
    {
        double low = -40, high = 0;
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            if (share * Math.Exp(middle - at) + (2 * options.L2 * middle) > 0)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    /// <summary>Whether no entry, or each, has a level, so that its coefficient would go on and on.</summary>
    private bool IsAtItsEnd(int column) =>
        schema.Columns[column].Kind >= ShareColumnKind.CaptainTier && (IsNeverPlayed(column) || Array.TrueForAll(samples, s => Array.TrueForAll(s.Means, mean => mean[column] == 1)));

    /// <summary>Whether a level is compared with a first level that no entry has, so that only levels' differences are known.</summary>
    private bool IsAgainstNothing(int column)
    {
        var kind = schema.Columns[column].Kind;
        int[] levels = [.. Enumerable.Range(0, schema.Columns.Count).Where(other => kind >= ShareColumnKind.CaptainTier && schema.Columns[other].Kind == kind)];
        return levels.Length > 0 && Array.TrueForAll(samples, s => Array.TrueForAll(s.Means, mean => levels.Sum(level => mean[level]) >= 1 - FirstLevelRounding));
    }

    private bool IsNeverPlayed(int column) => Array.TrueForAll(samples, s => Array.TrueForAll(s.Means, mean => mean[column] == 0));
}
