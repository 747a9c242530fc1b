namespace DfsOpt.Core.Distributions;

/// <summary>A segment's distributions as the JSON value of <c>target_distributions/&lt;segment&gt;.json</c>.</summary>
internal static class DistributionJson
{
    private const string SchemaVersion = "v1";

    public static Dictionary<string, object?> Of(SegmentDistributions segment, string generatedAt) => new()
    {
        ["schema_version"] = SchemaVersion,
        ["generated_at"] = generatedAt,
        ["gpp_category"] = segment.GppCategory,
        ["source_contests"] = segment.SourceContests,
        ["salary_left"] = Histogram(segment.SalaryLeft),
        ["proj_gap_to_optimal"] = Histogram(segment.Gap),
        ["dup_count"] = Histogram(segment.Duplicates),
        ["stack_pattern"] = Shares(segment.StackPatterns, segment.RowCount),
        ["cpt_archetype"] = Shares(segment.CaptainArchetypes, segment.RowCount),
        ["validation"] = new Dictionary<string, object?>
        {
            ["n_rows"] = segment.RowCount,
            ["salary_left_rate_sum"] = segment.SalaryLeft.RateSum,
            ["gap_rate_sum"] = segment.Gap.RateSum,
            ["dup_rate_sum"] = segment.Duplicates.RateSum,
        },
        ["coverage"] = new Dictionary<string, object?>
        {
            ["entries"] = segment.Coverage.Entries,
            ["submitted"] = segment.Coverage.Submitted,
            ["counted"] = segment.Coverage.Counted,
            ["rate"] = segment.Coverage.Rate,
        },
    };

    private static Dictionary<string, object?> Histogram(Distribution distribution) => new()
    {
        ["bin_edges"] = distribution.BinEdges.Cast<object?>(),
        ["counts"] = distribution.Counts.Cast<object?>(),
        ["rates"] = distribution.Rates.Cast<object?>(),
        ["stats"] = new Dictionary<string, object?>
        {
            ["mean"] = distribution.Mean,
            ["p50"] = distribution.P50,
            ["p90"] = distribution.P90,
        },
    };

    private static Dictionary<string, object?> Shares(Dictionary<string, long> entries, long all)
    {
        Dictionary<string, object?> counts = [], rates = [];
        foreach (var (label, count) in entries)
        {
            counts.Add(label, count);
            rates.Add(label, count / (double)all);
        }

        return new() { ["counts"] = counts, ["rates"] = rates };
    }
}
