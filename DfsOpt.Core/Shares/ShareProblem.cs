using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>What a model is fitted to: slates with their contests, and how contests are weighted.</summary>
/// <param name="samples">The slates that have entries, one or more.</param>
/// <param name="options">λ, and whether contests are weighted by overdispersion.</param>
/// <param name="cancellationToken">Cancels the work between passes.</param>
internal sealed class ShareProblem(SlateSample[] samples, ShareFitOptions options, CancellationToken cancellationToken)
{
    /// <summary>λ.</summary>
    public double L2 => options.L2;

    /// <summary>Whether overdispersion changes the relative weights of the contests.</summary>
    public bool HasWeights { get; } = options.WeighsByOverdispersion && samples.Sum(sample => sample.Contests.Length) > 1;

    /// <summary>The same point with an overdispersion closer to the one that would be fitted there.</summary>
    public SharePoint WithBetterAlpha(SharePoint point) => With(point, Overdispersion.Improve(CountsAt(point), point.Alpha));

    /// <summary>Whether no entry or every entry has a level, so that its coefficient would grow without bound.</summary>
    public bool IsAtItsEnd(ShareSchema schema, int column) =>
        schema.Columns[column].Kind >= ShareColumnKind.CaptainTier && (IsNeverPlayed(column) || HaveAll(column, 1));

    /// <summary>Whether no entry has a level.</summary>
    public bool IsNeverPlayed(int column) => HaveAll(column, 0);

    /// <summary>Passes over the slates.</summary>
    public SlateSums[] Pass(double[] theta) => SlatePass.Run(Array.ConvertAll(samples, sample => sample.Prepared.Pass.At(sample.UtilityAt(theta))), cancellationToken);

    /// <summary>The objective from the sums of passes at the point or nearby.</summary>
    public SharePoint At(double[] theta, SlateSums[] sums, double alpha)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var moments = new Lazy<SlateMoments[]>(() => [.. samples.Select((sample, slate) => sample.MomentsAt(theta, sums[slate]))]);
        return new SharePoint(theta, alpha, sums, moments, Objective(alpha));
    }

    /// <summary>The same point with the weights of another overdispersion.</summary>
    public SharePoint With(SharePoint point, double alpha) => point.With(alpha, Objective(alpha));

    /// <summary>The same point with the overdispersion fitted there.</summary>
    public SharePoint WithOwnAlpha(SharePoint point) =>
        With(point, Overdispersion.Fit(CountsAt(point), point.Alpha));

    private bool HaveAll(int column, double value) => Array.TrueForAll(samples, sample => Array.TrueForAll(sample.Means, mean => mean[column] == value));

    private List<ContestCounts> CountsAt(SharePoint point)
    {
        var counts = new List<ContestCounts>();
        for (int slate = 0; slate < samples.Length; slate++)
            counts.AddRange(samples[slate].CountsAt(point.Theta, point.Moments[slate].LogNormaliser));
        return counts;
    }

    private ShareObjective Objective(double alpha) => new(samples, options.WeighsByOverdispersion ? alpha : double.PositiveInfinity, options.L2);
}
