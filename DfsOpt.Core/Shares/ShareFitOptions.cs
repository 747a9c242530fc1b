using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>How a share model is fitted.</summary>
public sealed record ShareFitOptions
{
    /// <summary>The weight of the penalty on the sum of squared coefficients, per effective entry, 0 or more.</summary>
    /// <value>Defaults to 1e-6, which keeps the coefficient of a level that nobody plays finite and hardly changes any other.</value>
    public double L2 { get; init; } = 1e-6;

    /// <summary>Where the search starts, with a coefficient for each column. The optimum does not depend on it.</summary>
    /// <value>Defaults to <see langword="null"/>, which starts from ownership alone.</value>
    public IReadOnlyList<double>? Start { get; init; }

    /// <summary>The share of slates that are held out together for validation, above 0 and below 1.</summary>
    /// <value>Defaults to <see langword="null"/>, which holds out one slate at a time.</value>
    public double? HeldOutFraction { get; init; }

    /// <summary>The seed that orders the slates for <see cref="HeldOutFraction"/>.</summary>
    public long Seed { get; init; }

    /// <summary>Whether a contest of N entries counts as N(1+α)/(N+α) effective entries, with α fitted too; otherwise as N.</summary>
    /// <value>Defaults to <see langword="true"/>.</value>
    public bool WeighsByOverdispersion { get; init; } = true;

    internal void Check(ShareSchema schema)
    {
        if (!(L2 >= 0 && double.IsFinite(L2)))
            throw new ArgumentException($"The penalty is {L2}; it must be 0 or above.");
        if (Start is { } start && !(start.Count == schema.Names.Count && start.All(double.IsFinite)))
            throw new ArgumentException($"The schema {schema.Name} starts from {schema.Names.Count} finite coefficients.");
        if (HeldOutFraction is { } fraction && fraction is not (> 0 and < 1))
            throw new ArgumentException($"The share of slates to hold out is {fraction}; it must be above 0 and below 1.");
    }
}
