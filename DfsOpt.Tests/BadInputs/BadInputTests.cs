using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.BadInputs;

[TestClass]
public sealed class BadInputTests
{
    internal static IEnumerable<TestDataRow<BadInput>> Cases =>
        new[] { StandingsCases.All, ProjectionCases.All, CorrelationCases.All, FolderCases.All, ZipCases.All, FatalCases.All, JoinCases.All }
            .SelectMany(cases => cases).Select(c => new TestDataRow<BadInput>(c) { DisplayName = c.Name });

    [TestMethod]
    public void The_small_season_has_nothing_wrong()
    {
        using var season = new SmallSeason();
        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        Assert.HasCount(12, Rows(result));
        Assert.IsTrue(SeasonCheck.Run(season.Config).IsClean);
    }

    [TestMethod]
    public void Two_slates_that_have_a_contest_of_one_id_have_two_contests()
    {
        using var season = new SmallSeason();
        season.Write(SmallSeason.OtherSlate + "/contests/contest-standings-100000001.csv", season.Text(SmallSeason.Third));
        var result = TrainingPipeline.Run(season.Config);
        var segments = CsvLines.Read(Path.Combine(result.RunDirectory, "steps/05_fit_target_distributions/preview.csv"));
        int column = Array.IndexOf([.. segments[0]], "n_contests");
        Assert.AreEqual(4, segments.Skip(1).Sum(s => int.Parse(s[column], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestMethod]
    public void A_contest_that_is_there_under_two_ids_is_named()
    {
        using var season = new SmallSeason();
        season.Write(SmallSeason.Contests + "/main.csv", season.Text(SmallSeason.First));
        var warning = TrainingPipeline.Run(season.Config).Warnings.Single();
        Assert.AreEqual("same_entries", warning.Code.Name);
        Assert.AreEqual($"{SmallSeason.Contests}/main.csv has the 5 entries of {SmallSeason.First}; both count. Delete the file that is there by mistake.", warning.Message);
    }

    [TestMethod]
    public void A_line_of_spaces_in_the_standings_changes_nothing()
    {
        using var season = new SmallSeason();
        var whole = Rows(TrainingPipeline.Run(season.Config)).Select(r => string.Join(',', r)).ToList();
        season.Line(SmallSeason.First, 4, l => "   \n" + l);
        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        CollectionAssert.AreEqual(whole, Rows(result).Select(r => string.Join(',', r)).ToList());
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("999999999")]
    public void A_rank_of_up_to_nine_digits_is_written_unchanged(string rank)
    {
        using var season = new SmallSeason();
        season.Line(SmallSeason.First, 4, l => rank + l[1..]);
        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        Assert.AreEqual(rank, Rows(result)[2][6]);
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_bad_input_is_answered_and_named(object bad)
    {
        var input = (BadInput)bad;
        using var season = new SmallSeason();
        var whole = Rows(TrainingPipeline.Run(season.Config));
        input.Spoil(season);
        var config = input.Config(season.Config);
        var check = SeasonCheck.Run(config);
        Problem problem;
        if (input.Answer == ProblemAnswer.Fatal)
        {
            var failure = Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(config));
            Assert.AreEqual(input.Code, failure.Code.Name, failure.Message);
            problem = new Problem { Code = failure.Code, Message = failure.Message, File = failure.File };
            Assert.AreEqual(failure.Message, check.Problems[0].Message, "a check tells the same");
        }
        else
        {
            var result = TrainingPipeline.Run(config);
            var told = result.Warnings.Where(p => p.Code.Name == input.Code).ToList();
            Assert.IsNotEmpty(told, $"no {input.Code} among: {Told(result.Warnings)}");
            problem = told[0];
            CollectionAssert.AreEquivalent(
                input.AlsoCodes.Append(input.Code).ToArray(), result.Warnings.Select(p => p.Code.Name).Distinct().ToArray(), Told(result.Warnings));
            CheckMetrics(input, result);
            CheckOthers(input, whole, Rows(result));
            CollectionAssert.AreEqual(
                result.Warnings.OrderByDescending(p => p.Code.Answer).Select(p => p.Message).ToArray(), check.Problems.Select(p => p.Message).ToArray(),
                "a check tells the same");
        }

        Assert.AreEqual(input.Answer, problem.Code.Answer);
        foreach (string part in input.Says)
            StringAssert.Contains(problem.Message, part);
        if (input.SaysOneOf.Length > 0)
            Assert.IsTrue(input.SaysOneOf.Any(part => problem.Message.Contains(part, StringComparison.Ordinal)), problem.Message);
        if (input.File is not null)
            Assert.AreEqual(input.File, problem.File);
        if (input.Answer != ProblemAnswer.Fatal)
        {
            Assert.AreEqual(input.Line, problem.Line, problem.Message);
            Assert.AreEqual(input.Column, problem.Column, problem.Message);
        }

        Assert.IsFalse(problem.Message.Contains("..", StringComparison.Ordinal) && !problem.Message.Contains("...", StringComparison.Ordinal), problem.Message);
        Assert.IsTrue(problem.SampleRows.Count <= 5);
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_strict_run_ends_if_something_would_be_set_aside(object bad)
    {
        var input = (BadInput)bad;
        using var season = new SmallSeason();
        input.Spoil(season);
        var config = input.Config(season.Config) with { Strict = true };
        var warnings = SeasonCheck.Run(config).Problems;
        if (warnings.All(p => p.Code.Answer == ProblemAnswer.Noted))
        {
            TrainingPipeline.Run(config);
            return;
        }

        var failure = Assert.ThrowsExactly<RunException>(() => TrainingPipeline.Run(config));
        Assert.AreNotEqual(ProblemAnswer.Noted, failure.Code.Answer);
        if (failure.Code.Answer == ProblemAnswer.SetAside)
            StringAssert.EndsWith(failure.Message, "This ends the run, because strict is on.");
    }

    private static void CheckMetrics(BadInput input, RunResult result)
    {
        foreach (string metric in input.Metrics)
        {
            string step = metric[..2], name = metric[3..metric.IndexOf('=')], value = metric[(metric.IndexOf('=') + 1)..];
            var metrics = result.Steps.Single(s => s.StepName.StartsWith(step, StringComparison.Ordinal)).Metrics;
            string actual = metrics.TryGetValue(name, out var found) ? found.ToString() : "nothing";
            Assert.AreEqual(value, actual, $"{step} {name}");
        }

        // Only what a case names is set aside.
        foreach (var step in result.Steps)
        {
            foreach (string name in step.Metrics.Keys.Where(k => k.EndsWith("_set_aside", StringComparison.Ordinal)))
                Assert.IsTrue(input.Metrics.Any(m => m.StartsWith($"{step.StepName[..2]}.{name}=", StringComparison.Ordinal)), $"{step.StepName} {name}={step.Metrics[name]}");
        }
    }

    private static void CheckOthers(BadInput input, List<string[]> whole, List<string[]> spoiled)
    {
        var expected = whole.Where(r => !input.Changed.Contains(r[2])).Select(r => string.Join(',', r)).ToList();
        var actual = spoiled.Where(r => !input.Changed.Contains(r[2])).Select(r => string.Join(',', r)).ToList();
        CollectionAssert.AreEqual(expected, actual);
    }

    private static List<string[]> Rows(RunResult result) => CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv")).Skip(1).ToList();

    private static string Told(IEnumerable<Problem> problems) => string.Join("\n", problems.Select(p => $"{p.Code.Name}: {p.Message}"));
}
