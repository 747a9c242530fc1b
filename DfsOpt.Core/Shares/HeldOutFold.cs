using DfsOpt.Core.Artifacts;
using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>Compares a slate's entries with the predictions of a model that was fitted without them. All log-likelihoods are in nats per entry.</summary>
internal sealed class HeldOutFold
{
    private const int Top = 100;

    private readonly SlateSample _sample;
    private readonly double[] _theta;
    private readonly SlateMeans _means;
    private readonly double[] _observed;

    /// <param name="sample">The slate's entries, with the columns of the model's schema.</param>
    /// <param name="model">A model that was fitted on other entries.</param>
    public HeldOutFold(SlateSample sample, ShareModel model)
    {
        _sample = sample;
        Model = model;
        _theta = [.. model.Theta];
        _means = sample.MeansAt(_theta);
        Entries = sample.Entries.Sum(entries => (long)entries);
        _observed = ObservedMeans();
        LogLikelihood = LinearAlgebra.Dot(_observed, _theta) - _means.LogNormaliser;
        // The first column is the logarithm of the product of the ownerships.
        OwnershipLogLikelihood = _observed[0] - sample.Prepared.AtOwnership.LogNormaliser;
        OverdispersionGain = sample.CountsAt(_theta, _means.LogNormaliser).Sum(contest => Overdispersion.Gain(contest, model.Alpha)) / Entries;
    }

    public string Key => _sample.Slate.Key;

    public ShareModel Model { get; }

    public long Entries { get; }

    /// <summary>How many lineups the slate's universe has.</summary>
    public long Lineups => Universe.Count;

    public double LogLikelihood { get; }

    public double OwnershipLogLikelihood { get; }

    public double UniformLogLikelihood => -Math.Log(Lineups);

    /// <summary>What overdispersion adds to <see cref="LogLikelihood"/>.</summary>
    public double OverdispersionGain { get; }

    private LineupUniverse Universe => _sample.Slate.Universe;

    /// <summary>Compares all predictions of the model with what was played.</summary>
    public HeldOutSlate Describe()
    {
        var spectrum = _sample.Prepared.Pass.Spectrum(_sample.UtilityAt(_theta), _means, Top);
        var duplicates = new HeldOutDuplicates(_sample.Contests, spectrum, Model.Alpha);
        var top = Observed(spectrum.MostProbable());
        return new HeldOutSlate
        {
            Slate = Key,
            Entries = Entries,
            NumLineups = Lineups,
            LogLikelihood = LogLikelihood,
            LogLikelihoodOverdispersed = LogLikelihood + OverdispersionGain,
            LogLikelihoodOwnership = OwnershipLogLikelihood,
            LogLikelihoodUniform = UniformLogLikelihood,
            Levels = Levels(),
            Captains = Players(_means.Captains, from: 0, to: 1),
            Flex = Players(spectrum.Flex(), from: 1, to: 1 + LineupBlock.FlexSlots),
            DupCount = duplicates.Counts,
            DupCountAbove = duplicates.Above,
            DupCountGroups = duplicates.Groups,
            TopHundred = new PredictedShare(top.Sum(lineup => lineup.Predicted), top.Sum(lineup => lineup.Observed)),
            TopLineups = top,
        };
    }

    private string NameOf(int player) => Universe.Players[player].Name;

    /// <summary>The most probable lineups, with the predicted and observed share of each.</summary>
    private List<PredictedLineup> Observed(IReadOnlyList<LikelyLineup> top)
    {
        var entries = new Dictionary<UniverseLineup, int>();
        foreach (var likely in top)
            entries[likely.Lineup] = 0;
        foreach (var contest in _sample.Contests)
        {
            foreach (var lineup in contest.Lineups)
            {
                if (entries.TryGetValue(lineup.Lineup, out int played))
                    entries[lineup.Lineup] = played + lineup.Entries;
            }
        }

        return [.. top.Select(likely => new PredictedLineup(
            NameOf(likely.Lineup[0]), [.. Enumerable.Range(1, LineupBlock.FlexSlots).Select(slot => NameOf(likely.Lineup[slot]))],
            likely.Share, entries[likely.Lineup] / (double)Entries))];
    }

    private Dictionary<string, PredictedShare> Players(double[] predicted, int from, int to)
    {
        double[] observed = new double[predicted.Length];
        foreach (var contest in _sample.Contests)
        {
            foreach (var lineup in contest.Lineups)
            {
                for (int slot = from; slot < to; slot++)
                    observed[lineup.Lineup[slot]] += lineup.Entries;
            }
        }

        var shares = new Dictionary<string, PredictedShare>(StringComparer.Ordinal);
        for (int player = 0; player < predicted.Length; player++)
            shares[NameOf(player)] = new PredictedShare(predicted[player], observed[player] / Entries);
        return shares;
    }

    private Dictionary<string, PredictedShare> Levels()
    {
        var levels = new Dictionary<string, PredictedShare>(StringComparer.Ordinal);
        foreach (var (category, labels) in Model.Schema.Levels)
        {
            // The first level has no column: its share is what the others leave.
            var rest = new PredictedShare(1, 1);
            for (int level = labels.Count - 1; level > 0; level--)
            {
                int column = Model.Schema.ColumnOf(category, labels[level]);
                var share = new PredictedShare(_means.Mean[column], _observed[column]);
                rest = new PredictedShare(rest.Predicted - share.Predicted, rest.Observed - share.Observed);
                levels[$"{category} {labels[level]}"] = share;
            }

            levels[$"{category} {labels[0]}"] = new PredictedShare(Math.Clamp(rest.Predicted, 0, 1), Math.Clamp(rest.Observed, 0, 1));
        }

        return levels;
    }

    /// <summary>The mean of each column over all entries.</summary>
    private double[] ObservedMeans()
    {
        double[] sums = new double[_theta.Length];
        for (int contest = 0; contest < _sample.Means.Length; contest++)
        {
            double weight = _sample.Entries[contest] / (double)Entries;
            double[] means = _sample.Means[contest];
            for (int i = 0; i < sums.Length; i++)
                sums[i] += weight * means[i];
        }

        return sums;
    }
}
