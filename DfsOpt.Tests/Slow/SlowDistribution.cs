using System.Globalization;
using System.Text.Json;

namespace DfsOpt.Tests.Slow;

/// <summary>A segment's distributions, worked out from the rows of <c>entries_enriched.csv</c>.</summary>
internal static class SlowDistribution
{
    private const int SalaryLeft = 17, Gap = 21, Pattern = 24, Archetype = 27, Duplicates = 29;

    /// <summary>Holds a <c>target_distributions</c> file against the segment's rows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rows">The segment's rows.</param>
    /// <param name="entries">Entries of its contests, and those of them with a lineup.</param>
    public static void Check(JsonElement file, List<string[]> rows, (int All, int Submitted) entries)
    {
        var coverage = file.GetProperty("coverage");
        Assert.AreEqual(entries.All, coverage.GetProperty("entries").GetInt32());
        Assert.AreEqual(entries.Submitted, coverage.GetProperty("submitted").GetInt32());
        Assert.AreEqual(rows.Count, coverage.GetProperty("counted").GetInt32());
        Assert.AreEqual(rows.Count / (double)entries.Submitted, coverage.GetProperty("rate").GetDouble());
        Histogram(file.GetProperty("salary_left"), Column(rows, SalaryLeft), 0, 500, 1);
        Histogram(file.GetProperty("proj_gap_to_optimal"), Column(rows, Gap), 0, 1, 1);
        Histogram(file.GetProperty("dup_count"), Column(rows, Duplicates), 1, 1, 0);
        Shares(file.GetProperty("stack_pattern"), rows, Pattern);
        Shares(file.GetProperty("cpt_archetype"), rows, Archetype);
        Assert.AreEqual(rows.Count, file.GetProperty("validation").GetProperty("n_rows").GetInt32());
    }

    private static void Histogram(JsonElement histogram, List<decimal> values, int first, int width, int extra)
    {
        int bins = (int)Math.Ceiling((values.Max() - (extra == 0 ? 0 : first)) / width) + extra;
        int[] counts = new int[bins];
        foreach (decimal value in values)
            counts[(int)Math.Floor((value - first) / width)]++;
        CollectionAssert.AreEqual(counts, histogram.GetProperty("counts").EnumerateArray().Select(c => c.GetInt32()).ToArray());
        CollectionAssert.AreEqual(
            Enumerable.Range(0, bins + 1).Select(i => (double)(first + (i * width))).ToArray(), histogram.GetProperty("bin_edges").EnumerateArray().Select(e => e.GetDouble()).ToArray());
        var stats = histogram.GetProperty("stats");
        Assert.AreEqual(Nearest(values.Average()), stats.GetProperty("mean").GetDouble());
        Assert.AreEqual(Nearest(Percentile(values, 0.5m)), stats.GetProperty("p50").GetDouble());
        Assert.AreEqual(Nearest(Percentile(values, 0.9m)), stats.GetProperty("p90").GetDouble());
    }

    private static decimal Percentile(List<decimal> values, decimal share)
    {
        var sorted = values.Order().ToList();
        decimal place = share * (sorted.Count - 1);
        int below = (int)Math.Floor(place), above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static void Shares(JsonElement shares, List<string[]> rows, int column)
    {
        var expected = rows.CountBy(r => r[column].Length == 0 ? "UNKNOWN" : r[column]).ToDictionary();
        var counts = shares.GetProperty("counts").EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetInt32());
        CollectionAssert.AreEquivalent(expected, counts);
        foreach (var rate in shares.GetProperty("rates").EnumerateObject())
            Assert.AreEqual(expected[rate.Name] / (double)rows.Count, rate.Value.GetDouble());
    }

    private static List<decimal> Column(List<string[]> rows, int column) => [.. rows.Select(r => decimal.Parse(r[column], NumberStyles.Float, CultureInfo.InvariantCulture))];

    private static double Nearest(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
