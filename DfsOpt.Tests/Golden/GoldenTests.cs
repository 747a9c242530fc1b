using System.Text.Json.Nodes;
using DfsOpt.Core;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Golden;

[TestClass]
public sealed class GoldenTests
{
    [TestMethod]
    [DataRow("tiny")]
    [DataRow("small")]
    public void A_made_up_season_gives_the_same_numbers_as_an_independent_implementation(string name)
    {
        using var folder = new TempFolder();
        var season = new GoldenSeason(name);
        var run = TrainingPipeline.Run(new TrainingConfig { DataRoot = season.DataRoot, ArtifactsRoot = folder.Path, PersistStepOutputs = true });
        season.AssertEqual(run);
    }

    [TestMethod]
    [DataRow("proj_gap_to_optimal", "mean", "6.323")]
    [DataRow("dup_count", "p90", "2.6")]
    [DataRow("salary_left", "p90", "419.1")]
    public void A_mean_or_a_percentile_that_is_a_short_decimal_is_written_as_one(string distribution, string stat, string value)
    {
        using var folder = new TempFolder();
        string run = TrainingPipeline.Run(new TrainingConfig { DataRoot = new GoldenSeason("tiny").DataRoot, ArtifactsRoot = folder.Path }).RunDirectory;
        string[] values = Directory.GetFiles(Path.Combine(run, "target_distributions"))
            .Select(f => JsonNode.Parse(File.ReadAllText(f))![distribution]!["stats"]![stat]!.ToJsonString()).ToArray();
        CollectionAssert.Contains(values, value);
    }

    [TestMethod]
    public void Two_runs_on_the_same_input_give_the_same_bytes()
    {
        using var folder = new TempFolder();
        var config = new TrainingConfig { DataRoot = new GoldenSeason("small").DataRoot, ArtifactsRoot = folder.Path, PersistStepOutputs = true };
        string first = TrainingPipeline.Run(config).RunDirectory, second = TrainingPipeline.Run(config).RunDirectory;
        var files = Directory.GetFiles(first, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(first, f)).Order().ToList();
        CollectionAssert.AreEqual(files, Directory.GetFiles(second, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(second, f)).Order().ToList());
        // These hold the run's id, its times, or the checksum of a file that does.
        foreach (string file in files.Where(f => !f.EndsWith("manifest.json", StringComparison.Ordinal) && !f.StartsWith("target_distributions", StringComparison.Ordinal) && !f.StartsWith("field_profiles", StringComparison.Ordinal)))
            CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(first, file)), File.ReadAllBytes(Path.Combine(second, file)), file);
    }
}
