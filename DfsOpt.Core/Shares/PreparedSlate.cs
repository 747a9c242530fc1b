using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>A slate with what all fits share: the data for passes over its lineups, and the result of the first pass, which weighs lineups by ownership alone.</summary>
/// <param name="Pass">Passes over its lineups.</param>
/// <param name="AtOwnership">The sums of a pass that weighs each lineup by the product of its six ownerships.</param>
internal sealed record PreparedSlate(SlatePass Pass, SlateSums AtOwnership)
{
    /// <summary>Prepares slates, each once.</summary>
    /// <param name="universes">Their universes, each with at least one lineup.</param>
    /// <param name="features">How many set features are needed, from the first on.</param>
    /// <param name="cancellationToken">Cancels the work between parts of slates.</param>
    public static Dictionary<LineupUniverse, PreparedSlate> Of(IEnumerable<LineupUniverse> universes, int features, CancellationToken cancellationToken)
    {
        LineupUniverse[] distinct = [.. universes.Distinct()];
        var schema = ShareSchema.Of(ShareSchema.V1);
        double[] theta = ShareFitter.OwnershipAlone(schema);
        var slates = Array.ConvertAll(distinct, universe =>
            new SlatePass(universe.Slate, features).At(new SlateUtility(universe.Slate, SlateColumn.Of(schema, universe.Slate), theta)));
        var sums = SlatePass.Run(slates, cancellationToken);
        var prepared = new Dictionary<LineupUniverse, PreparedSlate>();
        for (int i = 0; i < distinct.Length; i++)
            prepared[distinct[i]] = new PreparedSlate(slates[i].Pass, sums[i]);
        return prepared;
    }
}
