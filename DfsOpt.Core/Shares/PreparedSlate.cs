using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>A slate with what all fits to its contests share: what a pass needs of it, and a first pass, at ownership alone.</summary>
/// <param name="Pass">Passes over its lineups.</param>
/// <param name="AtOwnership">What they are like where a lineup weighs the product of its six ownerships.</param>
internal sealed record PreparedSlate(SlatePass Pass, SlateSums AtOwnership)
{
    /// <summary>Prepares slates, each once.</summary>
    /// <param name="universes">Their lineups, at least one each.</param>
    /// <param name="features">How many set features are wanted, from the first on.</param>
    /// <param name="cancellationToken">Ends it between parts of slates.</param>
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
