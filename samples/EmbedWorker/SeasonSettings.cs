using Microsoft.Extensions.Configuration;

namespace DfsOpt.Samples.EmbedWorker;

/// <summary>Which season the service trains on, from <c>Season</c> in appsettings.json.</summary>
/// <param name="DataRoot">The folder that holds <c>dk-results</c>.</param>
/// <param name="ArtifactsRoot">The folder for runs and logs.</param>
/// <param name="Sports">The sports to train on, one run each.</param>
internal sealed record SeasonSettings(string DataRoot, string ArtifactsRoot, IReadOnlyList<string> Sports)
{
    public static SeasonSettings From(IConfiguration season) => new(
        Required(season, "DataRoot"),
        Required(season, "ArtifactsRoot"),
        Required(season, "Sports").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Required(IConfiguration season, string key) =>
        season[key] ?? throw new InvalidOperationException($"appsettings.json has no Season:{key}.");
}
