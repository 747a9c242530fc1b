using DfsOpt.Core.Artifacts;
using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>The held-out entries of all slates, each compared with a model that was fitted without them.</summary>
/// <param name="Method">How they were held out, as <see cref="ShareValidation"/> names it.</param>
/// <param name="Folds">One for each slate; empty if nothing could be held out.</param>
internal sealed record HeldOutFolds(string Method, IReadOnlyList<HeldOutFold> Folds)
{
    /// <summary>The mean log-likelihood in nats per entry; negative infinity if nothing was held out.</summary>
    public double LogLikelihood => Folds.Count > 0 ? Mean(fold => fold.LogLikelihood) : double.NegativeInfinity;

    public ShareModelScores Scores()
    {
        if (Folds.Count == 0)
            return new ShareModelScores { Entries = 0, LogLikelihood = null, LogLikelihoodOverdispersed = null, LogLikelihoodOwnership = null, LogLikelihoodUniform = null };
        double ownership = Mean(fold => fold.OwnershipLogLikelihood), uniform = Mean(fold => fold.UniformLogLikelihood);
        return new ShareModelScores
        {
            Entries = Folds.Sum(fold => fold.Entries),
            LogLikelihood = LogLikelihood,
            LogLikelihoodOverdispersed = Mean(fold => fold.LogLikelihood + fold.OverdispersionGain),
            LogLikelihoodOwnership = ownership,
            LogLikelihoodUniform = uniform,
            Perplexity = Math.Exp(-LogLikelihood),
            PerplexityOwnership = Math.Exp(-ownership),
            PerplexityUniform = Math.Exp(-uniform),
        };
    }

    /// <summary>Compares all predictions of each model with what was played.</summary>
    public ShareValidation Describe(CancellationToken cancellationToken) =>
        new(Method, Scores(), [.. PassWork.Run(Folds, Folds.Sum(fold => fold.Lineups), fold => fold.Describe(), cancellationToken)]);

    private double Mean(Func<HeldOutFold, double> value)
    {
        double sum = 0, entries = 0;
        foreach (var fold in Folds)
        {
            sum += fold.Entries * value(fold);
            entries += fold.Entries;
        }

        return sum / entries;
    }
}
