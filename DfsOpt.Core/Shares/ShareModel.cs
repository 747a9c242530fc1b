using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>
/// A model of what fields play: a lineup's share of the entries is exp(θ · x) divided by the sum of exp(θ · x) over all legal lineups of its slate, where x
/// are the lineup's features.
/// </summary>
/// <remarks>A conditional logit (McFadden 1974), with Dirichlet-multinomial counts.</remarks>
public sealed class ShareModel
{
    /// <summary>The largest absolute component that the gradient of a converged fit may have, per effective entry.</summary>
    public const double GradientTolerance = 1e-10;

    private readonly double[] _theta;

    /// <summary>Creates a model from its coefficients.</summary>
    /// <param name="schema">The features.</param>
    /// <param name="theta">A finite coefficient for each of them, in order.</param>
    /// <param name="alpha">The overdispersion, above 0, where smaller is more; <see cref="double.PositiveInfinity"/> for none.</param>
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

    /// <summary>The overdispersion, above 0, where smaller is more; <see cref="double.PositiveInfinity"/> for none.</summary>
    public double Alpha { get; }

    /// <summary>Fits a model to played lineups: the unique maximum of the mean log-likelihood of an entry minus the penalty.</summary>
    /// <param name="slates">The slates with their played lineups. The result does not depend on the number of threads.</param>
    /// <param name="schema">The features.</param>
    /// <param name="options">How to fit; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the fit between passes.</param>
    /// <exception cref="ArgumentException">No slate has an entry, a lineup is not of its slate's universe, a slate has captain tiers that the schema lacks, or an option is out of range.</exception>
    public static ShareFit Fit(IReadOnlyList<ObservedSlate> slates, ShareSchema schema, ShareFitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slates);
        ArgumentNullException.ThrowIfNull(schema);
        var fitter = Fitter(slates, schema, options, cancellationToken);
        return fitter.Describe(fitter.Search());
    }

    /// <summary>Measures how well such a model predicts entries that it was not fitted on: each slate is predicted by a model of the others.</summary>
    /// <remarks>With more than eight slates, the model without a slate is found by a Newton step from the optimum of all slates. A single slate is split by users.</remarks>
    /// <inheritdoc cref="Fit" path="/param|/exception"/>
    public static ShareValidation Validate(IReadOnlyList<ObservedSlate> slates, ShareSchema schema, ShareFitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slates);
        ArgumentNullException.ThrowIfNull(schema);
        var fitter = Fitter(slates, schema, options, cancellationToken);
        var search = fitter.Search();
        search.Run(ShareSearch.NearGain);
        return new ShareValidator(fitter, search).Run().Describe(cancellationToken);
    }

    /// <summary>Reads a model's <c>theta.json</c>. It must have each coefficient that its <c>feature_schema</c> names; all others are 0. Without overdispersion, counts are multinomial.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">It is not a share model; the message says why.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ShareModel Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Load(path, segment: null);
    }

    /// <summary>The same, if the model is of the given segment.</summary>
    internal static ShareModel Load(string path, string? segment)
    {
        try
        {
            return ShareModelText.Read(File.ReadAllText(path), segment);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{path} is not a share model. {e.Message}", e);
        }
    }

    /// <summary>Predicts the shares of a slate's lineups.</summary>
    /// <param name="universe">The slate's lineups.</param>
    /// <exception cref="ArgumentException">The slate has no legal lineup, or has captain tiers that the model lacks.</exception>
    public SlateShares Shares(LineupUniverse universe)
    {
        ArgumentNullException.ThrowIfNull(universe);
        if (universe.Count == 0)
            throw new ArgumentException("The slate has no legal lineup.", nameof(universe));
        Schema.Check(universe.Slate);
        var columns = SlateColumn.Of(Schema, universe.Slate);
        var utility = new SlateUtility(universe.Slate, columns, _theta);
        double logNormaliser = new SlatePass(universe.Slate, SetFeature.CountOf(Schema)).Means(utility, columns).LogNormaliser;
        return new SlateShares(universe, utility, logNormaliser, Alpha);
    }

    /// <summary>The lineups with the highest shares, the highest first.</summary>
    internal IReadOnlyList<LikelyLineup> MostProbable(LineupUniverse universe, int top)
    {
        var pass = new SlatePass(universe.Slate, SetFeature.CountOf(Schema));
        var columns = SlateColumn.Of(Schema, universe.Slate);
        var utility = new SlateUtility(universe.Slate, columns, _theta);
        return pass.Spectrum(utility, pass.Means(utility, columns), top).MostProbable();
    }

    private static ShareFitter Fitter(IReadOnlyList<ObservedSlate> slates, ShareSchema schema, ShareFitOptions? options, CancellationToken cancellationToken)
    {
        options ??= new ShareFitOptions();
        options.Check(schema);
        var prepared = PreparedSlate.Of(slates.Select(slate => slate.Universe), SetFeature.CountOf(schema), cancellationToken);
        var samples = SlateSample.Of(slates, prepared, schema, cancellationToken);
        return samples.Length > 0 ? new ShareFitter(samples, schema, options, cancellationToken) : throw new ArgumentException("No slate has an entry.", nameof(slates));
    }
}
