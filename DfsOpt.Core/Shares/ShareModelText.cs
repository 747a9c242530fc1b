using System.Globalization;
using System.Text;
using System.Text.Json;
using DfsOpt.Core.Artifacts;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>A share model as the text of <c>theta.json</c>, and back.</summary>
internal static class ShareModelText
{
    private const string Intercept = "intercept";

    // Enough for any use of a coefficient, and few enough for all platforms to agree.
    private const int Digits = 9;

    private static readonly string[] _separators = ["_", "=", ":", "__", "."];

    /// <summary>Writes a fit: keys sorted, θ to nine digits.</summary>
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

    /// <summary>Reads a model. A level's coefficient may be named with any usual separator, and lacks where it is 0.</summary>
    /// <param name="text">The file.</param>
    /// <param name="segment">The segment that it must be of, if it says so; <see langword="null"/> for any.</param>
    /// <exception cref="FormatException">It is no such file, is of another segment, or speaks of a feature that no schema has.</exception>
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
        if (file.Overdispersion?.Alpha is <= 0)
            throw new FormatException($"Its overdispersion is {file.Overdispersion.Alpha}; it must be above 0, or null for none.");
        if (segment is not null && file.GppCategory is { } other && other != segment)
            throw new FormatException($"It is of segment {other}, and stands in the folder of {segment}.");
        string name = file.FeatureSchema?.Schema ?? ShareSchema.V1;
        if (name is not (ShareSchema.V1 or ShareSchema.V2))
            throw new FormatException($"Its schema is \"{name}\"; the schemas known are {ShareSchema.V1} and {ShareSchema.V2}.");
        var levels = file.FeatureSchema?.Levels;
        var schema = ShareSchema.Of(name, levels is not null && levels.TryGetValue("cpt_archetype", out var tiers) ? tiers : null);
        double[] theta = new double[schema.Names.Count];
        foreach (var (feature, value) in file.Theta)
        {
            if (feature == Intercept)
                continue;
            int column = ColumnOf(feature, schema);
            if (column >= 0)
                theta[column] = value;
            else if (value != 0)
                throw new FormatException($"Its coefficient \"{feature}\" belongs to no feature of the schema {name}.");
        }

        return new ShareModel(schema, theta, file.Overdispersion?.Alpha ?? double.PositiveInfinity);
    }

    private static int ColumnOf(string feature, ShareSchema schema)
    {
        for (int column = 0; column < schema.Names.Count; column++)
        {
            if (schema.Names[column] == feature)
                return column;
        }

        foreach (var (category, levels) in schema.Levels)
        {
            foreach (string level in levels)
            {
                if (_separators.Any(separator => feature == $"{category}{separator}{level}") || feature == $"{category}[{level}]" || feature == $"{category}[T.{level}]")
                    return schema.Names.ToList().IndexOf($"{category}_{level}");
            }
        }

        return -1;
    }

    private static double Rounded(double value) => double.Parse(value.ToString($"E{Digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
