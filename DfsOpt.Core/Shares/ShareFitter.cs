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

    /// <summary>Begins a search for the optimum where the options say, or at ownership alone.</summary>
    public ShareSearch Search() => options.Start is { } start
        ? Search([.. start], double.PositiveInfinity, _problem.Pass([.. start]))
        : Search(OwnershipAlone(schema), double.PositiveInfinity, Array.ConvertAll(samples, sample => sample.Prepared.AtOwnership));

    /// <summary>Begins a search for the optimum.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="alpha">A guess at the overdispersion, or infinity.</param>
    /// <param name="sums">What passes there, or close by, tell.</param>
    public ShareSearch Search(double[] start, double alpha, SlateSums[] sums) => new(_problem, schema, start, alpha, sums);

    /// <summary>The model at the optimum, and how far it can be trusted.</summary>
    /// <param name="search">A search for it, which goes on to its end.</param>
    public ShareFit Describe(ShareSearch search)
    {
        search.Run(lastGain: 0);
        var at = search.At;
        bool[] independent = LinearAlgebra.Independent(at.Curvature), identified = LinearAlgebra.Determined(at.Curvature, independent);
        for (int i = 0; i < identified.Length; i++)
        {
            independent[i] &= search.Free[i] && !_problem.IsAtItsEnd(schema, i);
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
            [.. schema.Names.Where((_, i) => !identified[i])], search.Iterations, search.GradientNorm,
            search.GradientNorm <= ShareModel.GradientTolerance, logLikelihood / entries, at.Objective.TotalWeight);
    }

    /// <summary>Whether a level is compared with a first level that no entry has, so that only levels' differences are known.</summary>
    private bool IsAgainstNothing(int column)
    {
        var kind = schema.Columns[column].Kind;
        int[] levels = [.. Enumerable.Range(0, schema.Columns.Count).Where(other => kind >= ShareColumnKind.CaptainTier && schema.Columns[other].Kind == kind)];
        return levels.Length > 0 && Array.TrueForAll(samples, s => Array.TrueForAll(s.Means, mean => levels.Sum(level => mean[level]) >= 1 - FirstLevelRounding));
    }
}
