using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>Fits a share model to slates: θ by Newton's method, α by likelihood.</summary>
/// <param name="samples">The slates that have entries, one or more.</param>
/// <param name="schema">The features.</param>
/// <param name="options">How.</param>
/// <param name="cancellationToken">Ends a fit between passes.</param>
internal sealed class ShareFitter(SlateSample[] samples, ShareSchema schema, ShareFitOptions options, CancellationToken cancellationToken)
{
    // What rounding can take from levels' shares that add up to 1: far less than an entry of the largest contest.
    private const double FirstLevelRounding = 1e-9;

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
    public NewtonOptimum Find() => Find(options.Start is { } start ? [.. start] : OwnershipAlone(schema), double.PositiveInfinity, null, ShareModel.GradientTolerance);

    /// <summary>Finds the optimum.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="alpha">A guess at the overdispersion, or infinity.</param>
    /// <param name="moments">The slates' moments where it begins; <see langword="null"/> if they are not known.</param>
    /// <param name="tolerance">The largest component of the gradient that will do.</param>
    public NewtonOptimum Find(double[] start, double alpha, SlateMoments[]? moments, double tolerance)
    {
        moments ??= new ShareObjective(samples, alpha, options.L2, cancellationToken).Moments(start);
        double[] theta = [.. start];
        bool[] free = new bool[theta.Length], neverPlayed = new bool[theta.Length];
        bool isMoved = false;
        for (int column = 0; column < theta.Length; column++)
        {
            bool isAtItsEnd = IsAtItsEnd(column);
            free[column] = Array.Exists(moments, at => at.Covariance[column, column] > 0) && (options.L2 > 0 || !isAtItsEnd);
            if (!free[column])
                theta[column] = 0;
            neverPlayed[column] = isAtItsEnd && IsNeverPlayed(column);
            if (free[column] && neverPlayed[column])
                theta[column] = NeverPlayed(theta[column], moments.Average(at => at.Mean[column]));
            isMoved |= theta[column] != start[column];
        }

        return new NewtonFit(samples, options, free, neverPlayed, cancellationToken).Find(theta, alpha, isMoved ? null : moments, tolerance);
    }

    /// <summary>The model at an optimum, and how far it can be trusted.</summary>
    public ShareFit Describe(NewtonOptimum optimum)
    {
        bool[] independent = LinearAlgebra.Independent(optimum.Curvature), identified = LinearAlgebra.Determined(optimum.Curvature, independent);
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
                logLikelihood += sample.Entries[contest] * (LinearAlgebra.Dot(sample.Means[contest], optimum.Theta) - optimum.Moments[slate].LogNormaliser);
                entries += sample.Entries[contest];
            }
        }

        return new ShareFit(
            new ShareModel(schema, optimum.Theta, optimum.Alpha),
            ClusteredErrors.Of(optimum.Objective, optimum, samples.Sum(s => s.Contests.Length), options.L2, independent, identified),
            [.. schema.Names.Where((_, i) => !identified[i])], optimum.Iterations, optimum.GradientNorm,
            optimum.GradientNorm <= ShareModel.GradientTolerance, logLikelihood / entries, optimum.Objective.TotalWeight);
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
