using System.Globalization;
using System.Text;
using System.Text.Json;
using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Json;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>Writes a share model as the text of <c>theta.json</c>, and reads it back.</summary>
internal static class ShareModelText
{
    private const string Intercept = "intercept";

    // Enough for any use of a coefficient, and few enough to be the same on all platforms.
    private const int Digits = 9;

    // No fit goes beyond these bounds, and numbers computed from larger values would overflow a double.
    private const double MostCoefficient = 1e6, LeastAlpha = 1e-6;

    private static readonly string[] _separators = ["_", "=", ":", "__", "."];

    /// <summary>Writes a fit, with sorted keys and θ to nine digits.</summary>
    public static string Write(ShareFit fit, string segment, string sport, IReadOnlyList<ObservedSlate> slates)
    {
        var model = fit.Model;
        var theta = new Dictionary<string, double>(StringComparer.Ordinal) { [Intercept] = 0 };
        var errors = new Dictionary<string, double?>(StringComparer.Ordinal);
        for (int i = 0; i < model.Theta.Count; i++)
        {
            theta[model.Schema.Names[i]] = Rounded(model.Theta[i]);
            errors[model.Schema.Names[i]] = fit.StandardErrors[i] is { } error ? Rounded(error) : null;
        }

        var used = slates.Where(slate => slate.Entries > 0).ToList();
        var file = new ShareModelTheta(
            ShareModelTheta.CurrentVersion, segment, sport, new ShareModelTheta.Features(model.Schema.Name, model.Schema.Names, model.Schema.Levels), theta, errors,
            new ShareModelTheta.Dispersion(double.IsFinite(model.Alpha) ? Rounded(model.Alpha) : null),
            new ShareModelTheta.Fitted([.. used.Select(slate => slate.Key)], used.Sum(slate => slate.Contests.Count(c => c.Entries > 0)), used.Sum(slate => slate.Entries)));
        return Encoding.UTF8.GetString(JsonText.Of(file.WriteTo).Span);
    }

    /// <summary>
    /// Reads a model. A level's coefficient may be named with any usual separator, and may be missing if it is 0. If the first level has one, it is subtracted
    /// from the others.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="segment">The segment that the model must be of, if the file names one; <see langword="null"/> for any.</param>
    /// <exception cref="FormatException">It is not such a file, is of another segment, or names a feature that no schema has.</exception>
    public static ShareModel Read(string text, string? segment = null)
    {
        ShareModelTheta? file;
        try
        {
            file = JsonSerializer.Deserialize(text, ShareJson.Default.ShareModelTheta);
        }
        catch (JsonException e)
        {
            throw new FormatException($"It is not the JSON of a share model, {JsonFault.Describe(e)}.", e);
        }

        if (file?.Theta is not { Count: > 0 })
            throw new FormatException("It has no \"theta\" with a coefficient for each feature.");
        if (file.SchemaVersion > ShareModelTheta.CurrentVersion)
            throw new FormatException($"Its schema_version is {file.SchemaVersion}; this version of dfs-opt reads {ShareModelTheta.CurrentVersion}.");
        if (file.Overdispersion?.Alpha is { } alpha && !(alpha >= LeastAlpha))
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Its overdispersion is {alpha}; it must be {(decimal)LeastAlpha} or more, or null for none."));
        if (segment is not null && file.GppCategory is { } other && other != segment)
            throw new FormatException($"It is of segment {other}, but in the folder of {segment}.");
        var schema = SchemaOf(file.FeatureSchema);
        CheckNames(file.Theta, file.FeatureSchema?.Names);
        return new ShareModel(schema, ThetaOf(file.Theta, schema), file.Overdispersion?.Alpha ?? double.PositiveInfinity);
    }

    private static ShareSchema SchemaOf(ShareModelTheta.Features? features)
    {
        string name = features?.Schema ?? ShareSchema.V1;
        if (name is not (ShareSchema.V1 or ShareSchema.V2))
            throw new FormatException($"Its schema is \"{name}\"; the schemas known are {ShareSchema.V1} and {ShareSchema.V2}.");
        var standard = ShareSchema.Of(name);
        var levels = features?.Levels ?? new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (category, known) in standard.Levels)
        {
            if (category != ShareSchema.CaptainTiers && levels.TryGetValue(category, out var given) && given.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
                throw new FormatException($"Its feature \"{category}\" has the level \"{unknown}\"; the levels known are {string.Join(", ", known)}.");
        }

        // A file may omit tiers without a coefficient, and lists the tiers of its own config.
        return levels.TryGetValue(ShareSchema.CaptainTiers, out var tiers) && tiers.Except(standard.Levels[ShareSchema.CaptainTiers], StringComparer.Ordinal).Any()
            ? ShareSchema.Of(name, tiers)
            : standard;
    }

    /// <summary>Compares the coefficients with the names that the file lists, if it lists them.</summary>
    private static void CheckNames(IReadOnlyDictionary<string, double> theta, IReadOnlyList<string>? names)
    {
        if (names is null)
            return;
        if (names.FirstOrDefault(name => name != Intercept && !theta.ContainsKey(name)) is { } lacking)
            throw new FormatException($"Its feature_schema names \"{lacking}\", of which theta has no coefficient.");
        if (theta.FirstOrDefault(one => one.Key != Intercept && one.Value != 0 && !names.Contains(one.Key, StringComparer.Ordinal)).Key is { } unnamed)
            throw new FormatException($"Its coefficient \"{unnamed}\" is not among the names of its feature_schema.");
    }

    private static double[] ThetaOf(IReadOnlyDictionary<string, double> coefficients, ShareSchema schema)
    {
        double[] theta = new double[schema.Names.Count];
        foreach (var (feature, value) in coefficients.Where(one => one.Key != Intercept))
        {
            if (!(Math.Abs(value) <= MostCoefficient))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Its coefficient \"{feature}\" is {value}; a coefficient is a number from -{MostCoefficient:0} to {MostCoefficient:0}."));
            if (schema.Names.ToList().IndexOf(feature) is >= 0 and var number)
                theta[number] += value;
            else if (LevelOf(feature, schema) is { } level)
                Add(value, level);
            else if (value != 0)
                throw new FormatException($"Its coefficient \"{feature}\" belongs to no feature of the schema {schema.Name}.");
        }

        return theta;

        // A lineup has exactly one level of each category, so the first level's coefficient is subtracted from the others'.
        void Add(double value, (string Category, int Level) of)
        {
            var levels = schema.Levels[of.Category];
            for (int level = 1; level < levels.Count; level++)
            {
                if (of.Level == level || of.Level == 0)
                    theta[schema.ColumnOf(of.Category, levels[level])] += of.Level == 0 ? -value : value;
            }
        }
    }

    private static (string Category, int Level)? LevelOf(string feature, ShareSchema schema)
    {
        foreach (var (category, levels) in schema.Levels)
        {
            for (int level = 0; level < levels.Count; level++)
            {
                if (_separators.Any(separator => feature == $"{category}{separator}{levels[level]}") || feature == $"{category}[{levels[level]}]" || feature == $"{category}[T.{levels[level]}]")
                    return (category, level);
            }
        }

        return null;
    }

    private static double Rounded(double value) => double.Parse(value.ToString($"E{Digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
