using DfsOpt.Core;
using DfsOpt.Tests.Slow;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Samples;

[TestClass]
public sealed class SampleTests
{
    private static readonly string _season = Path.Combine(Checkout.Root, "samples", "data");

    [TestMethod]
    public void The_sample_season_has_both_sports_many_segments_and_few_warnings_of_few_kinds()
    {
        using var folder = new TempFolder();
        var run = TrainingPipeline.Run(new TrainingConfig { DataRoot = _season, ArtifactsRoot = folder.Path });
        var segments = Directory.GetFiles(Path.Combine(run.RunDirectory, "target_distributions")).Select(Path.GetFileName).ToList();
        Assert.IsGreaterThanOrEqualTo(5, segments.Count);
        Assert.Contains(s => s!.StartsWith("nba-", StringComparison.Ordinal), segments);
        Assert.Contains(s => s!.StartsWith("nfl-", StringComparison.Ordinal), segments);
        Assert.IsLessThan(10, run.Warnings.Count);
        Assert.AreEqual("incomplete_row drafted_differs invalid_lineup unknown_player", string.Join(' ', run.Warnings.Select(w => w.Code.Name).Distinct()));
    }

    [TestMethod]
    public void EmbedMinimal_runs_the_season_and_says_where_it_left_it()
    {
        using var folder = new TempFolder();
        var sample = SampleProgram.Run("EmbedMinimal", folder, _season);
        sample.AssertSucceeded();
        string run = Directory.GetDirectories(folder["artifacts/training"]).Single();
        int segments = Directory.GetFiles(Path.Combine(run, "target_distributions")).Length;
        Assert.Contains($"{segments} segments and ", sample.Output);
        Assert.Contains(Path.GetFileName(run), sample.Output);
        Assert.Contains("Finished step 05_fit_target_distributions", sample.Output);
    }

    [TestMethod]
    public void EmbedWorker_keeps_a_log_for_the_service_and_one_for_each_run()
    {
        using var folder = new TempFolder();
        var sample = SampleProgram.Run("EmbedWorker", folder, $"--Season:DataRoot={_season}");
        sample.AssertSucceeded();

        string[] runs = Directory.GetDirectories(folder["artifacts/training"]);
        Assert.HasCount(2, runs);
        foreach (string run in runs)
        {
            string[] lines = File.ReadAllLines(Path.Combine(run, "logs", "run.log"));
            Assert.IsTrue(lines.All(l => l.Contains($"[training {Path.GetFileName(run)} ", StringComparison.Ordinal)), "a line of another run");
            Assert.Contains("Run finished: ", lines[^1]);
        }

        string[] service = File.ReadAllLines(folder["artifacts/service/run.log"]);
        Assert.IsTrue(service.All(l => l.Contains("[season_service pid-", StringComparison.Ordinal)), "a line of a run");
        Assert.HasCount(2, service.Where(l => l.Contains("] Trained on ", StringComparison.Ordinal)));
        Assert.HasCount(2, service.Where(l => l.Contains(" DEBUG ", StringComparison.Ordinal) && l.EndsWith("] 05_fit_target_distributions: 100 %", StringComparison.Ordinal)));
        Assert.Contains("Trained on nfl", sample.Output);
        Assert.DoesNotContain("100 %", sample.Output);
    }

    [TestMethod]
    public void EmbedWorker_fails_with_a_sentence_and_an_exit_code_if_there_is_no_season()
    {
        using var folder = new TempFolder();
        var sample = SampleProgram.Run("EmbedWorker", folder, $"--Season:DataRoot={folder["nowhere"]}");
        Assert.AreEqual(1, sample.ExitCode);
        Assert.Contains($"The data root {folder["nowhere"]} does not exist", File.ReadAllText(folder["artifacts/service/run.log"]));
    }

    [TestMethod]
    public void ReadRun_says_how_each_segment_of_the_newest_run_plays()
    {
        using var folder = new TempFolder();
        string run = TrainingPipeline.Run(new TrainingConfig { DataRoot = _season, ArtifactsRoot = folder["artifacts"] }).RunDirectory;
        var sample = SampleProgram.Run("ReadRun", folder);
        sample.AssertSucceeded();

        string[] segments = [.. Directory.GetFiles(Path.Combine(run, "target_distributions")).Select(file => Path.GetFileNameWithoutExtension(file)!)];
        CollectionAssert.AreEquivalent(segments, sample.Output.Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != ' ').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ToArray());
        var rows = SlowCsv.Read(File.ReadAllText(Path.Combine(run, "entries_enriched.csv")));
        int slate = rows[0].Cells.IndexOf("slate_id"), segment = rows[0].Cells.IndexOf("gpp_category"), captain = rows[0].Cells.IndexOf("cpt_norm");
        foreach (var ofSegment in rows.Skip(1).GroupBy(row => row.Cells[segment]))
        {
            var most = ofSegment.GroupBy(row => (Slate: row.Cells[slate], Captain: row.Cells[captain])).MaxBy(alike => alike.Count())!;
            string says = sample.Output[sample.Output.IndexOf(ofSegment.Key + ": ", StringComparison.Ordinal)..].Split('\n')[1];
            Assert.EndsWith($" on {most.Key.Slate}: {most.Count()} entries", says);
            Assert.AreEqual(most.Key.Captain, SlowNames.Normalise(says["  captain ".Length..says.LastIndexOf(" on ", StringComparison.Ordinal)]));
        }
    }

    [TestMethod]
    public void ReadRun_says_how_to_make_a_run_if_there_is_none()
    {
        using var folder = new TempFolder();
        var sample = SampleProgram.Run("ReadRun", folder);
        Assert.AreEqual(1, sample.ExitCode);
        Assert.Contains("dfs-opt training run", sample.Error);
    }

    [TestMethod]
    public void OwnPipeline_logs_each_step_under_its_name()
    {
        using var folder = new TempFolder();
        var sample = SampleProgram.Run("OwnPipeline", folder);
        sample.AssertSucceeded();
        string run = Directory.GetDirectories(folder["artifacts/payouts"]).Single();
        string[] lines = File.ReadAllLines(Path.Combine(run, "logs", "run.log"));
        Assert.Contains(l => l.EndsWith($" INFO [payouts {Path.GetFileName(run)} 00_load_payouts] Reading 4 lines", StringComparison.Ordinal), lines);
        Assert.Contains(l => l.Contains(" WARNING [payouts ", StringComparison.Ordinal), lines);
        Assert.Contains(l => l.Contains(" 01_sum_payouts] Summed ", StringComparison.Ordinal), lines);
        Assert.AreEqual(string.Join('\n', lines), sample.Error.TrimEnd());
    }

    [TestMethod]
    public void ContestNight_fills_five_entries_and_says_what_they_are_worth()
    {
        using var folder = new TempFolder();
        var sample = SampleProgram.Run("ContestNight", folder);
        sample.AssertSucceeded();
        string[] lines = sample.Output.TrimEnd().Split('\n');
        Assert.HasCount(6, lines);
        Assert.IsTrue(lines[..5].All(line => line.Contains(" ROI ", StringComparison.Ordinal) && line.Contains(" ± ", StringComparison.Ordinal)), sample.Output);
        Assert.StartsWith("Expected profit $", lines[5]);
    }
}
