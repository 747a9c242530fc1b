using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>A slate with what every schema and every θ needs of it.</summary>
internal sealed class PreparedSlate
{
    private readonly Lazy<double> _ownershipNormaliser;

    public PreparedSlate(ObservedSlate slate)
    {
        Slate = slate;
        Players = new RankedPlayers(slate.Universe.Slate);
        _ownershipNormaliser = new Lazy<double>(FindOwnershipNormaliser);
    }

    private PreparedSlate(ObservedSlate slate, PreparedSlate other)
    {
        Slate = slate;
        Players = other.Players;
        _ownershipNormaliser = other._ownershipNormaliser;
    }

    public ObservedSlate Slate { get; }

    public RankedPlayers Players { get; }

    /// <summary>Natural logarithm of the sum, over all lineups, of the product of their six ownerships.</summary>
    public double OwnershipNormaliser => _ownershipNormaliser.Value;

    /// <summary>The same slate with other contests.</summary>
    public PreparedSlate With(ObservedSlate slate) => new(slate, this);

    private double FindOwnershipNormaliser()
    {
        var schema = ShareSchema.Of(ShareSchema.V1);
        return new SlatePass(Slate.Universe.Slate, Players, schema).Means(ShareFitter.OwnershipAlone(schema)).LogNormaliser;
    }
}
