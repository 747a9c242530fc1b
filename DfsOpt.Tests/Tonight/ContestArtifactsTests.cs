using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Tonight;

/// <summary>What a contest run leaves in its directory.</summary>
[TestClass]
public sealed class ContestArtifactsTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void Every_file_it_answers_for_is_there_with_its_checksum()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));

        string[] names = [.. run.Outputs.Select(file => file.Path)];
        foreach (string name in new[] { "lineups.csv", "exposures.csv", "DKEntries_filled.csv", $"contests/{SampleNight.BigContest}/lineup_grades.csv", $"contests/{SampleNight.SmallContest}/field.csv" })
            Assert.Contains(name, names);
        foreach (var file in run.Outputs)
            Assert.AreEqual(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(run.RunDirectory, file.Path)))), file.ChecksumSha256, file.Path);
        CollectionAssert.AreEqual(
            new[] { "00_ingest", "01_parse_projections", "02_enumerate_lineup_universe", "03_enrich_lineup_universe_features", "04_compute_softmax_shares", "05_simulate_contests", "06_grade_lineups", "07_assign_lineups_to_entries" },
            run.Steps.Select(step => step.StepName).ToArray());
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.RunDirectory, "run_manifest.json")));
        Assert.AreEqual("contest", manifest.RootElement.GetProperty("pipeline").GetString());
        Assert.AreEqual("succeeded", manifest.RootElement.GetProperty("status").GetString());
    }

    [TestMethod]
    public void Sampled_fields_are_kept_as_counts_that_add_up_to_the_opponents()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "fields.csv")).Skip(1).ToList();
        var fields = rows.GroupBy(row => row[0]).ToList();
        Assert.HasCount(3, fields);
        foreach (var field in fields)
        {
            Assert.AreEqual(2_000 - 6, field.Sum(row => Number(row[^1])));
            Assert.AreEqual(field.Count(), field.Select(row => string.Join(',', row[1..^1])).Distinct().Count());
        }
    }

    [TestMethod]
    public void Each_entry_is_in_own_lineups()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var own = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "own_lineups.csv")).Skip(1).ToList();
        CollectionAssert.AreEqual(new[] { "kept", "filled", "filled", "filled", "filled", "filled" }, own.Select(row => row[1]).ToArray());
        CollectionAssert.AreEqual(Enumerable.Range(1, 6).Select(i => $"470000000{i}").ToArray(), own.Select(row => row[2]).ToArray());
    }

    [TestMethod]
    public void Marginals_and_ranges_of_the_universe_are_those_of_its_lineups_one_by_one()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var players = CsvLines.Read(Path.Combine(run.RunDirectory, "universe_players.csv")).Skip(1).ToList();
        long lineups = (long)players.Sum(row => Number(row[3]));
        Assert.AreEqual(5 * lineups, players.Sum(row => Number(row[4])));
        Assert.AreEqual(1, players.Sum(row => Number(row[5])), 1e-12);
        var features = CsvLines.Read(Path.Combine(run.RunDirectory, "universe_features.csv")).Skip(1).ToDictionary(row => row[0]);
        Assert.AreEqual(run.Steps[2].Metrics["optimal_proj_points"].GetDouble(), Number(features["proj_points"][3]));
        Assert.AreEqual(0, Number(features["pct_proj_gap_to_optimal"][1]));
        Assert.IsGreaterThanOrEqualTo(0, Number(features["salary_left"][1]));
    }

    [TestMethod]
    public void The_field_plays_one_captain_and_five_others_an_entry()
    {
        var run = ContestPipeline.Run(SampleNight.Config(_temp));
        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "contests", SampleNight.BigContest, "field.csv")).Skip(1).ToList();
        Assert.AreEqual(1, rows.Sum(row => Number(row[2])), 1e-9);
        Assert.AreEqual(5, rows.Sum(row => Number(row[3])), 1e-9);
    }

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
