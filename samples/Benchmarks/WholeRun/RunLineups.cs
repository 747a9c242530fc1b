using System.Text.Json;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>How many different lineups the contests of a run have, summed over contests. Much of a run's work is proportional to it.</summary>
internal static class RunLineups
{
    /// <summary>Counts them from the distributions of duplicates.</summary>
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
