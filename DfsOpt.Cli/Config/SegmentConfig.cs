
namespace DfsOpt.Cli.Config;

/// <summary>Reads <c>segment_definitions</c>; keys that it leaves out keep their values.</summary>
internal static class SegmentConfig
{
    private const string SizeBinExample = "{label: 1k-10k, min_size: 1000, max_size_exclusive: 10000}";
    private const string CaptainTierExample = "[2, stud_1_2]";

    public static SegmentDefinitions Apply(SegmentDefinitions segments, ConfigValue value)
    {
        foreach (var (key, part) in value.Entries(["entry_types", "size_bins", "captain_tiers"]))
        {
            segments = key switch
            {
                "entry_types" => segments with { EntryTypes = [.. part.Entries().Select(entry => new EntryType(entry.Key, entry.Value.Count()))] },
                "size_bins" => segments with { SizeBins = [.. part.Items($"[{SizeBinExample}]").Select(SizeBin)] },
                _ => segments with { CaptainTiers = [.. part.Items($"[{CaptainTierExample}]").Select(CaptainTier)] },
            };
        }

        return segments;
    }

    private static SizeBin SizeBin(ConfigValue value)
    {
        if (!value.HasKeys)
            throw value.Fault($"this size bin has no keys; write it as {SizeBinExample}.");
        var parts = value.Entries(["label", "min_size", "max_size_exclusive"]).ToDictionary(part => part.Key, part => part.Value);
        return new SizeBin(
            Required("label").Text(),
            Required("min_size").Count(),
            parts.TryGetValue("max_size_exclusive", out var above) && !above.IsNull ? above.Count() : null);

        ConfigValue Required(string key) =>
            parts.TryGetValue(key, out var part) ? part : throw value.Fault($"this size bin lacks '{key}'; write it as {SizeBinExample}.");
    }

    private static CaptainTier CaptainTier(ConfigValue value) => value.List is [var rank, var label]
        ? new CaptainTier(rank.Named("a captain tier's rank").Count(), label.Named("a captain tier's name").Text())
        : throw value.Fault($"a captain tier is its highest salary rank and its name, such as {CaptainTierExample}.");
}
