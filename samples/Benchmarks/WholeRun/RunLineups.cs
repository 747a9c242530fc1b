using System.Text.Json;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>How many different lineups a run found, counted in each contest by itself: what much of a run's work goes by.</summary>
internal static class RunLineups
{
    /// <summary>Counts them from the distributions, which say of every entry how many play its lineup.</summary>
    public static long In(string artifacts) =>
        Directory.EnumerateFiles(artifacts, "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "target_distributions")
            .Sum(CountOf);

    private static long CountOf(string distribution)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(distribution));
        return json.RootElement.GetProperty("dup_count").GetProperty("counts").EnumerateArray().Select((entries, i) => entries.GetInt64() / (i + 1)).Sum();
    }
}
