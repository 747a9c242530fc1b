using DfsOpt.Core.Universe;


namespace DfsOpt.Core.Shares;

/// <summary>
/// A model of what fields play: a lineup's share of the entries is exp(θ · x) over the sum of exp(θ · x) of all legal lineups of
/// its slate, x being the lineup's features.
/// </summary>
/// <remarks>A conditional logit (McFadden 1974), with Dirichlet-multinomial counts.</remarks>
public sealed class ShareModel
{
    private readonly double[] _theta;

    /// <summary>A model with known coefficients.</summary>
    /// <param name="schema">The features.</param>
    /// <param name="theta">A finite coefficient for each of them, in order.</param>
    /// <param name="alpha">Overdispersion, above 0; <see cref="double.PositiveInfinity"/> for none.</param>
    /// <exception cref="ArgumentException">There are more or fewer coefficients than features, or one is not finite.</exception>
    public ShareModel(ShareSchema schema, IReadOnlyList<double> theta, double alpha = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(theta);
        if (theta.Count != schema.Names.Count || !theta.All(double.IsFinite))
            throw new ArgumentException($"The schema {schema.Name} takes {schema.Names.Count} finite coefficients.", nameof(theta));
        if (!(alpha > 0))
            throw new ArgumentException("Overdispersion must be above 0.", nameof(alpha));
        Schema = schema;
        _theta = [.. theta];
        Alpha = alpha;
    }

    /// <summary>The features.</summary>
    public ShareSchema Schema { get; }

    /// <summary>The coefficients, in the order of <see cref="ShareSchema.Names"/>, per unit of the raw feature.</summary>
    public IReadOnlyList<double> Theta => _theta;

    /// <summary>Overdispersion, above 0; <see cref="double.PositiveInfinity"/> for none.</summary>
    public double Alpha { get; }

    /// <summary>What the field of a contest on a slate will be.</summary>
    /// <param name="universe">The slate's lineups.</param>
    /// <exception cref="ArgumentException">The slate has no legal lineup.</exception>
    public SlateShares Shares(LineupUniverse universe)
    {
        ArgumentNullException.ThrowIfNull(universe);
        if (universe.Count == 0)
            throw new ArgumentException("The slate has no legal lineup.", nameof(universe));
        return new SlateShares(universe, new SlateUtility(universe.Slate, Schema, _theta), Alpha);
    }
}
