using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;
using DfsOpt.Logging;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareModelStepTests
{
    [TestMethod]
    public void A_run_leaves_a_model_of_each_segment_that_can_be_read_and_the_same_bytes_twice()
    {
        using var temp = new TempFolder();
        var first = Run(temp.Path);
        var second = Run(temp.Path);
        string[] segments = [.. Directory.GetDirectories(Path.Combine(first.RunDirectory, "share_models")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        string[] distributions = [.. Directory.GetFiles(Path.Combine(first.RunDirectory, "target_distributions")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(distributions, segments);
        foreach (string segment in segments)
        {
            foreach (string name in (string[])["theta.json", "fit_metrics.json", "diagnostics.json"])
            {
                string path = Path.Combine("share_models", segment, name);
                CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(first.RunDirectory, path)), File.ReadAllBytes(Path.Combine(second.RunDirectory, path)), path);
            }

            Assert.IsTrue(ShareModel.Load(Path.Combine(first.RunDirectory, "share_models", segment, "theta.json")).Theta.All(double.IsFinite));
            using var metrics = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(first.RunDirectory, "share_models", segment, "fit_metrics.json")));
            Assert.IsTrue(metrics.RootElement.GetProperty("optimizer").GetProperty("converged").GetBoolean(), segment);
        }
    }

    [TestMethod]
    public void The_log_names_the_coefficients_that_each_models_data_do_not_determine()
    {
        using var temp = new TempFolder();
        var run = Run(temp.Path, host: new RunHost { OpenRunLogger = r => RunLogging.ConfigureRunLogger(r.LogsDirectory, r.RunId, r.Pipeline, r.LogLevel) });
        string[] lines = [.. File.ReadLines(Path.Combine(run.RunDirectory, "logs", "run.log")).Where(line => line.Contains("Fitted share model:", StringComparison.Ordinal))];
        var models = RunArtifacts.Open(run.RunDirectory).ReadShareModels();
        Assert.HasCount(models.Count, lines);
        foreach (var (model, line) in models.Zip(lines))
        {
            var data = model.Metrics!.Data;
            Assert.Contains($" gpp_category={model.GppCategory} ", line);
            Assert.Contains($" unidentified={(data.Unidentified.Count > 0 ? string.Join(',', data.Unidentified) : "-")} ", line);
            Assert.Contains($" validation={data.ValidationMethod} held_out_entries={model.Metrics.Metrics.Validation.Entries} ", line);
            Assert.Contains($" slates_without_corr_matrix={data.SlatesWithoutCorrMatrix.Count} ", line);
        }
    }

    [TestMethod]
    public void A_slate_of_three_teams_is_in_no_share_model_and_the_sentence_is_for_people()
    {
        using var season = new SmallSeason();
        season.Append(SmallSeason.Projection, "29,Max Moon,C,CCC,AAA,3000,1.5,1,30\n30,Max Moon,C,CCC,AAA,2000,1,1,30\n");
        var run = TrainingPipeline.Run(season.Config with { ShareModel = new ShareModelConfig { Enabled = true } });
        string says = run.Warnings.Single(warning => warning.Code.Name == "no_universe").Message;
        Assert.Contains("The players are on 3 teams (AAA, BBB, CCC); a showdown slate has two. Correct the teams in the projection file.", says);
    }

    [TestMethod]
    public void What_a_run_leaves_of_its_models_can_be_read_back_and_adds_up()
    {
        using var temp = new TempFolder();
        var run = Run(temp.Path, top: 12, l2: null);
        var models = RunArtifacts.Open(run.RunDirectory).ReadShareModels();
        Assert.HasCount(Directory.GetDirectories(Path.Combine(run.RunDirectory, "share_models")).Length, models);
        foreach (var model in models)
        {
            Assert.AreEqual(model.GppCategory, model.Theta.GppCategory);
            Assert.AreEqual(model.GppCategory, model.Metrics!.GppCategory);
            var tried = model.Metrics.FitConfig.L2Tried;
            Assert.AreEqual(model.Metrics.FitConfig.L2, tried.MaxBy(one => one.LogLikelihood)!.L2);
            Assert.AreEqual(model.Metrics.Metrics.Validation.LogLikelihood!.Value, tried.Max(one => one.LogLikelihood), 1e-9);
            var slates = model.Diagnostics!.Slates;
            Assert.AreEqual(model.Metrics.Metrics.Validation.Entries, slates.Sum(slate => slate.Entries));
            Assert.AreEqual(model.Metrics.Metrics.Validation.LogLikelihood!.Value, slates.Sum(slate => slate.Entries * slate.LogLikelihood) / slates.Sum(slate => slate.Entries), 1e-9);
            foreach (var slate in slates)
                AssertAddsUp(slate);
            AssertLineupShares(CsvLines.Read(Path.Combine(run.RunDirectory, "share_models", model.GppCategory, "lineup_shares.csv")), model.Theta.FittedOn!.Slates!.Count);
        }
    }

    private static void AssertAddsUp(HeldOutSlate slate)
    {
        Assert.HasCount(100, slate.TopLineups);
        Assert.AreEqual(slate.TopHundred.Predicted, slate.TopLineups.Sum(lineup => lineup.Predicted), 1e-9);
        Assert.AreEqual(slate.TopHundred.Observed, slate.TopLineups.Sum(lineup => lineup.Observed), 1e-9);
        for (int i = 1; i < slate.TopLineups.Count; i++)
            Assert.IsGreaterThanOrEqualTo(slate.TopLineups[i].Predicted, slate.TopLineups[i - 1].Predicted);
        Assert.AreEqual(1, slate.DupCount.Sum(count => count.Observed) + slate.DupCountAbove!.Observed, 1e-9);
        Assert.AreEqual(1, slate.DupCount.Sum(count => count.Predicted) + slate.DupCountAbove.Predicted, 1e-6);
        Assert.AreEqual(slate.DupCountGroups["2_5"].Observed, slate.DupCount.Where(count => count.DupCount is >= 2 and <= 5).Sum(count => count.Observed), 1e-9);
    }

    private static void AssertLineupShares(List<string[]> rows, int slates)
    {
        int At(string column) => Array.IndexOf(rows[0], column);
        Assert.AreEqual(12 * slates, rows.Count - 1);
        foreach (string[] row in rows.Skip(1))
        {
            double share = double.Parse(row[At("share")]), others = int.Parse(row[At("contest_entries")]) - 1;
            Assert.AreEqual(share * others, double.Parse(row[At("expected_duplicates")]), 1e-9);
            // Clumped or not, at least as many contests leave a lineup alone as chance would.
            Assert.IsGreaterThanOrEqualTo(Math.Pow(1 - share, others) - 1e-9, double.Parse(row[At("unique_probability")]));
            Assert.HasCount(6, row[At("cpt_name")..At("share")].Distinct());
        }
    }

    [TestMethod]
    public void A_slates_universe_has_every_entry_of_its_contests_with_the_features_of_the_run()
    {
        using var temp = new TempFolder();
        var run = TrainingPipeline.Run(new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = temp.Path });
        string slate = Directory.GetDirectories(Path.Combine(TestData.Golden("tiny", "data"), "dk-results", "showdown", "nba")).Single();
        var universe = UniverseExport.Read(slate);
        var rows = CsvLines.Read(Path.Combine(run.RunDirectory, "entries_enriched.csv"));
        int At(string column) => Array.IndexOf(rows[0], column);
        var places = universe.Players.Select((player, place) => (player.Name, place)).ToDictionary(p => Plain(p.Name), p => p.place);
        foreach (string[] row in rows.Skip(1))
        {
            int[] six = [.. Enumerable.Range(At("cpt_name"), 6).Select(column => places[Plain(row[column])])];
            var features = universe.Features(new UniverseLineup(six[0], six.AsSpan(1)));
            Assert.AreEqual(row[At("salary_left")], $"{features.SalaryLeft}");
            Assert.AreEqual(row[At("salary_left_bin")], features.SalaryLeftBin);
            Assert.AreEqual(double.Parse(row[At("proj_points")]), features.ProjectedPoints);
            Assert.AreEqual(double.Parse(row[At("pct_proj_gap_to_optimal")]), features.GapToOptimal);
            Assert.AreEqual(row[At("pct_proj_gap_to_optimal_bin")], features.GapToOptimalBin);
            Assert.AreEqual(row[At("stack_pattern")], features.StackPattern);
            Assert.AreEqual(row[At("cpt_archetype")], features.CaptainTier);
            Assert.AreEqual(double.Parse(row[At("own_max_log")]), features.OwnershipLogMax);
            Assert.AreEqual(double.Parse(row[At("own_min_log")]), features.OwnershipLogMin);
            Assert.AreEqual(double.Parse(row[At("own_score_logprod")]), features.OwnershipLogSum, 1e-12);
            Assert.AreEqual(double.Parse(row[At("avg_corr")]), features.AverageCorrelation!.Value, 1e-12);
        }
    }

    private static string Plain(string name) => Core.Names.PlayerName.Normalise(name);

    private static TrainingResult Run(string artifactsRoot, int top = 0, double? l2 = 1e-6, RunHost? host = null) => TrainingPipeline.Run(new TrainingConfig
    {
        DataRoot = TestData.Golden("tiny", "data"),
        ArtifactsRoot = artifactsRoot,
        ShareModel = new ShareModelConfig { Enabled = true, TopLineups = top, L2 = l2 },
    }, host);
}
