using DfsOpt.Core.Artifacts;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>Fits a segment's share model with each schema and each penalty that the config leaves open, and keeps the one that predicts held-out slates best.</summary>
/// <param name="segment">The segment.</param>
/// <param name="slates">What was played.</param>
/// <param name="prepared">The slates, prepared for passes.</param>
/// <param name="config">Whether schema and penalty are given, and how slates are held out.</param>
/// <param name="seed">The seed that orders slates if a part of them is held out.</param>
/// <param name="tiers">The labels of the captain tiers.</param>
/// <param name="cancellationToken">Cancels the work between passes.</param>
internal sealed class SegmentFit(
    string segment, IReadOnlyList<ObservedSlate> slates, IReadOnlyDictionary<LineupUniverse, PreparedSlate> prepared, ShareModelConfig config, long seed, IReadOnlyList<string> tiers, CancellationToken cancellationToken)
{
    // The penalties that are tried if none is given, from one with no noticeable effect to one that leaves little of a coefficient.
    private static readonly double[] _penalties = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2];

    public SegmentModel Run()
    {
        if (config.Schema != ShareModelConfig.AutoSchema)
            return Model(Best(config.Schema, null), null);
        var first = Best(ShareSchema.V1, null);
        // All columns of the first schema are among those of the second.
        var second = Best(ShareSchema.V2, first);
        return second.HeldOut.LogLikelihood > first.HeldOut.LogLikelihood ? Model(second, first.HeldOut) : Model(first, second.HeldOut);
    }

    /// <summary>The fit of a schema with the given penalty, or with the one that predicts held-out entries best.</summary>
    private Candidate Best(string name, Candidate? nearby)
    {
        var schema = ShareSchema.Of(name, tiers);
        var samples = SlateSample.Of(slates, prepared, schema, cancellationToken);
        Candidate? best = null;
        var tried = new List<ShareModelMetrics.TriedPenalty>();
        foreach (double l2 in config.L2 is { } given ? [given] : _penalties)
        {
            var options = new ShareFitOptions { L2 = l2, HeldOutFraction = config.ValSlateFrac, Seed = seed };
            var fitter = new ShareFitter(samples, schema, options, cancellationToken);
            var start = best ?? nearby;
            var search = start is null ? fitter.Search() : fitter.Search(start.ThetaFor(schema), start.Search.At.Alpha, start.Search.At.Sums);
            search.Run(ShareSearch.NearGain);
            var candidate = new Candidate(schema, fitter, search, new ShareValidator(fitter, search).Run(), tried);
            if (config.L2 is null && candidate.HeldOut.Folds.Count > 0)
                tried.Add(new(l2, candidate.HeldOut.LogLikelihood));
            if (best is null || candidate.HeldOut.LogLikelihood > best.HeldOut.LogLikelihood)
                best = candidate;
        }

        return best!;
    }

    private SegmentModel Model(Candidate candidate, HeldOutFolds? other) => new(
        segment, slates, candidate.Fitter.Describe(candidate.Search), candidate.Fitter.Options.L2, candidate.HeldOut,
        candidate.HeldOut.Describe(cancellationToken), other, candidate.Tried);

    private sealed record Candidate(ShareSchema Schema, ShareFitter Fitter, ShareSearch Search, HeldOutFolds HeldOut, IReadOnlyList<ShareModelMetrics.TriedPenalty> Tried)
    {
        /// <summary>The coefficients in the columns of another schema; 0 for columns that this one lacks.</summary>
        public double[] ThetaFor(ShareSchema other)
        {
            double[] theta = new double[other.Names.Count];
            for (int column = 0; column < theta.Length; column++)
            {
                for (int own = 0; own < Schema.Names.Count; own++)
                {
                    if (Schema.Names[own] == other.Names[column])
                        theta[column] = Search.At.Theta[own];
                }
            }

            return theta;
        }
    }
}
