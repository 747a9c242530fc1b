using System.Globalization;
using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Slow;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Fuzz;

[TestClass]
public sealed class SeasonFuzzTests
{
    [TestMethod]
    public void Whole_seasons_come_out_as_computed_slowly() => FuzzCases.Run(0.01, random =>
    {
        using var folder = new TempFolder();
        var slates = new RandomSeason(random).Slates();
        foreach (var slate in slates)
            Write(folder["data"], slate);
        var expected = SlowSeason.Of([.. slates.OrderBy(s => s.Sport, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal)]);
        RunResult result;
        try
        {
            result = TrainingPipeline.Run(new TrainingConfig { DataRoot = folder["data"], ArtifactsRoot = folder["artifacts"] });
        }
        catch (RunException e)
        {
            Assert.AreEqual(expected.Code, e.Code.Name, e.Message);
            return;
        }

        Assert.IsNull(expected.Code);
        foreach (var (metric, count) in expected.Metrics)
        {
            var step = result.Steps.Single(s => s.StepName.StartsWith(metric[..2], StringComparison.Ordinal));
            Assert.AreEqual(count, step.Count(metric[3..]) ?? 0, metric);
        }

        var rows = CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv")).Skip(1).ToList();
        Assert.HasCount(expected.Rows.Count, rows);
        foreach (var (wanted, row) in expected.Rows.Zip(rows))
            Same(wanted, row);
        foreach (var segment in rows.GroupBy(r => r[3]))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(result.RunDirectory, "target_distributions", segment.Key + ".json")));
            SlowDistribution.Check(json.RootElement, [.. segment], expected.Entries[segment.Key]);
        }
    });

    private static void Write(string root, SlowSeason.SlateFiles slate)
    {
        string folder = Path.Combine(root, "dk-results", "showdown", slate.Sport, slate.Id);
        Directory.CreateDirectory(Path.Combine(folder, "contests"));
        File.WriteAllBytes(Path.Combine(folder, "p.csv"), slate.Projection);
        if (slate.Matrix is not null)
            File.WriteAllBytes(Path.Combine(folder, "p_corr_matrix.csv"), slate.Matrix);
        foreach (var (id, standings) in slate.Contests)
            File.WriteAllBytes(Path.Combine(folder, "contests", $"contest-standings-{id}.csv"), standings);
    }

    private static void Same(string[] expected, string[] actual)
    {
        Assert.HasCount(expected.Length, actual);
        for (int i = 0; i < expected.Length; i++)
        {
            if (expected[i] == actual[i])
                continue;
            bool near = i > 15 && double.TryParse(expected[i], CultureInfo.InvariantCulture, out double wanted) && double.TryParse(actual[i], CultureInfo.InvariantCulture, out double got)
                && Math.Abs(wanted - got) <= 1e-12 * Math.Max(1, Math.Abs(wanted));
            Assert.IsTrue(near, $"column {i}: {actual[i]}, slowly {expected[i]}; row {string.Join(',', actual)}");
        }
    }
}
