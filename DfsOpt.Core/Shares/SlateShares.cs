using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>The share of a contest's entries that each lineup of a slate is expected to be, by a share model.</summary>
/// <remarks>An instance is safe for use by several threads.</remarks>
public sealed class SlateShares
{
    private readonly SlateUtility _utility;

    internal SlateShares(LineupUniverse universe, SlateUtility utility, double logNormaliser, double alpha)
    {
        Universe = universe;
        _utility = utility;
        Alpha = alpha;
        LogNormaliser = logNormaliser;
    }

    /// <summary>The slate's lineups.</summary>
    public LineupUniverse Universe { get; }

    /// <summary>Natural logarithm of the sum of exp(utility) over all lineups.</summary>
    public double LogNormaliser { get; }

    /// <summary>
    /// The overdispersion of counts in a contest: they are Dirichlet-multinomial with the parameters α times the shares.
    /// <see cref="double.PositiveInfinity"/> is a multinomial.
    /// </summary>
    public double Alpha { get; }

    /// <summary>The natural logarithm of a lineup's expected share of entries.</summary>
    /// <param name="lineup">A lineup of <see cref="Universe"/>.</param>
    /// <exception cref="ArgumentException">It is not in the universe.</exception>
    public double LogShare(UniverseLineup lineup) => Universe.Contains(lineup)
        ? _utility.Of(lineup) - LogNormaliser
        : throw new ArgumentException("The lineup is not legal in this universe.", nameof(lineup));

    /// <summary>Computes the natural logarithms of the expected shares of a block's lineups.</summary>
    /// <param name="block">A block of <see cref="Universe"/>.</param>
    /// <param name="logShares">Receives <see cref="LineupBlock.Count"/> values.</param>
    public void LogShares(LineupBlock block, Span<double> logShares)
    {
        ArgumentNullException.ThrowIfNull(block);
        _utility.Of(block, logShares);
        for (int i = 0; i < block.Count; i++)
            logShares[i] -= LogNormaliser;
    }
}
