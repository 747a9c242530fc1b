using System.Text.Json;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Sorts labels the way people expect: captains by tier, stacks from the most uneven.</summary>
internal sealed class LabelOrder(RunManifest? manifest)
{
    private const string Unknown = "UNKNOWN";

    private readonly List<string> _tiers = [.. Tiers(manifest)];

    public IReadOnlyList<string> Captains(CategoryShares run, CategoryShares? against) =>
        [.. All(run, against)
            .OrderBy(label => label == Unknown)
            .ThenBy(label => _tiers.IndexOf(label) is >= 0 and var at ? at : int.MaxValue)
            .ThenBy(label => label, StringComparer.Ordinal)];

    public static IReadOnlyList<string> Stacks(CategoryShares run, CategoryShares? against) =>
        [.. All(run, against).OrderBy(label => label == Unknown).ThenByDescending(label => label, StringComparer.Ordinal)];

    private static IEnumerable<string> All(CategoryShares run, CategoryShares? against) =>
        against is null ? run.Counts.Keys : run.Counts.Keys.Union(against.Counts.Keys);

    // The config has pairs of a tier's last salary rank and its label.
    private static IEnumerable<string> Tiers(RunManifest? manifest)
    {
        if (manifest is not { Config.ValueKind: JsonValueKind.Object }
            || !manifest.Config.TryGetProperty("segment_definitions", out var segments) || segments.ValueKind != JsonValueKind.Object
            || !segments.TryGetProperty("captain_tiers", out var tiers) || tiers.ValueKind != JsonValueKind.Array)
            return [];
        return tiers.EnumerateArray()
            .Where(tier => tier.ValueKind == JsonValueKind.Array)
            .Select(tier => tier.EnumerateArray().LastOrDefault())
            .Where(label => label.ValueKind == JsonValueKind.String)
            .Select(label => label.GetString()!);
    }
}
