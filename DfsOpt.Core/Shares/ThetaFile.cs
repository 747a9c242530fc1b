namespace DfsOpt.Core.Shares;

/// <summary><c>theta.json</c>: a share model as it is kept.</summary>
/// <param name="SchemaVersion">The version of this file's layout.</param>
/// <param name="GppCategory">The segment.</param>
/// <param name="Sport">In lower case.</param>
/// <param name="FeatureSchema">The features.</param>
/// <param name="Theta">A coefficient by name, and the <c>intercept</c>, which is 0: it has no effect on shares.</param>
/// <param name="StandardErrors">By name; <see langword="null"/> where the data do not identify a coefficient.</param>
/// <param name="Overdispersion">How much fields clump.</param>
/// <param name="FittedOn">What it was fitted on.</param>
internal sealed record ThetaFile(
    int SchemaVersion, string GppCategory, string Sport, ThetaFile.Features FeatureSchema, IReadOnlyDictionary<string, double> Theta,
    IReadOnlyDictionary<string, double?>? StandardErrors, ThetaFile.Dispersion? Overdispersion, ThetaFile.Sample? FittedOn)
{
    public const int CurrentVersion = 1;

    /// <summary>The features.</summary>
    /// <param name="Schema">Its name.</param>
    /// <param name="Names">The columns, in order.</param>
    /// <param name="Levels">The levels of each categorical feature; the first has no column.</param>
    internal sealed record Features(string? Schema, IReadOnlyList<string>? Names, IReadOnlyDictionary<string, IReadOnlyList<string>>? Levels);

    /// <summary>Overdispersion.</summary>
    /// <param name="Alpha">Above 0; <see langword="null"/> for a multinomial.</param>
    internal sealed record Dispersion(double? Alpha);

    /// <summary>What a model was fitted on.</summary>
    /// <param name="Slates">Their keys.</param>
    /// <param name="Contests">How many.</param>
    /// <param name="Entries">How many.</param>
    internal sealed record Sample(IReadOnlyList<string> Slates, int Contests, long Entries);
}
