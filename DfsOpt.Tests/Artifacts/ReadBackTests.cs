using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Artifacts;

/// <summary>What a run wrote, a host reads back without parsing anything.</summary>
[TestClass]
public sealed class ReadBackTests
{
    [TestMethod]
    public void A_run_reads_back_as_it_was_returned()
    {
        using var folder = new TempFolder();
        var run = Run("small", folder, name: "baseline");
        var artifacts = RunArtifacts.Open(run.RunDirectory);
        var manifest = artifacts.ReadManifest()!;
        Assert.AreEqual(run.RunId, artifacts.Id);
        Assert.AreEqual("succeeded", manifest.Status);
        Assert.AreEqual("baseline", manifest.Name);
        Assert.AreEqual(run.Duration.TotalSeconds, manifest.DurationS);
        Assert.AreEqual(1337, manifest.Config.GetProperty("seed").GetInt32());
        CollectionAssert.AreEqual(run.Outputs.ToList(), manifest.Outputs.ToList());
        CollectionAssert.AreEqual(run.Warnings.Select(w => w.Message).ToList(), manifest.Warnings.Select(w => w.Message).ToList());
        var steps = artifacts.ReadSteps();
        CollectionAssert.AreEqual(run.Steps.Select(s => s.StepName).ToList(), steps.Select(s => s.StepName).ToList());
        Assert.AreEqual(steps.Single(step => step.StepName == TrainingSteps.FitTargetDistributions).RowCountOut, artifacts.ReadDistributions().Count);
        foreach (var step in steps)
        {
            Assert.AreEqual(step.RowCountOut, artifacts.ReadSchema(step.StepName)!.NumRows);
            Assert.AreEqual(step.RowCountIn, manifest.RowCountsByStep[step.StepName].RowCountIn);
        }
    }

    [TestMethod]
    public void The_latest_run_that_succeeded_is_found_among_those_that_did_not()
    {
        using var folder = new TempFolder();
        Assert.IsNull(RunArtifacts.LatestSucceeded(folder.Path, TrainingPipeline.Name));
        var run = Run("tiny", folder);
        Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(new TrainingConfig
        {
            DataRoot = TestData.Golden("tiny", "data"),
            ArtifactsRoot = folder.Path,
            GppCategory = "nfl-showdown-mme-10k+",
        }));
        Assert.HasCount(2, RunArtifacts.List(folder.Path, TrainingPipeline.Name));
        Assert.AreEqual(run.RunId, RunArtifacts.LatestSucceeded(folder.Path, TrainingPipeline.Name)!.Id);
    }

    [TestMethod]
    public void Two_runs_are_compared_by_their_directories()
    {
        using var folder = new TempFolder();
        RunArtifacts before = RunArtifacts.Open(Run("tiny", folder).RunDirectory), after = RunArtifacts.Open(Run("small", folder).RunDirectory);
        var same = RunComparison.Of(before, before);
        Assert.IsTrue(same.Segments.All(s => s.Shifts.All(shift => shift.Size == ShiftSize.None)));
        Assert.IsEmpty(same.Metrics);
        var different = RunComparison.Of(before, after);
        Assert.Contains("data_root", different.Config.Select(c => c.Name));
        Assert.IsGreaterThan(same.Segments.Count, different.Segments.Count);
    }

    [TestMethod]
    public void Every_artifact_has_its_keys_in_ordinal_order()
    {
        using var folder = new TempFolder();
        string[] files = Directory.GetFiles(Run("small", folder).RunDirectory, "*.json", SearchOption.AllDirectories);
        Assert.IsGreaterThan(15, files.Length);
        foreach (string file in files)
        {
            using var json = RunArtifacts.ReadJson(file);
            AssertSorted(json.RootElement, file);
        }
    }

    private static void AssertSorted(JsonElement element, string file)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                AssertSorted(item, file);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var keys = element.EnumerateObject().Select(m => m.Name).ToList();
            CollectionAssert.AreEqual(keys.Order(StringComparer.Ordinal).ToList(), keys, file);
            foreach (var member in element.EnumerateObject())
                AssertSorted(member.Value, file);
        }
    }

    private static TrainingResult Run(string season, TempFolder folder, string? name = null) => TrainingPipeline.Run(
        new TrainingConfig { DataRoot = TestData.Golden(season, "data"), ArtifactsRoot = folder.Path }, new RunHost { RunName = name });
}
