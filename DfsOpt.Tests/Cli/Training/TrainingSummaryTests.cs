using System.Text.Json;
using DfsOpt.Cli.Terminal;
using DfsOpt.Cli.Training;
using DfsOpt.Core.Json;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Golden;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Cli.Training;

[TestClass]
public sealed class TrainingSummaryTests
{
    private static readonly ProblemCode _unknown = new("unknown_player", ProblemAnswer.SetAside, "", "Add an alias.");
    private static readonly ProblemCode _noMatrix = new("no_corr_matrix", ProblemAnswer.Noted, "", "");

    [TestMethod]
    public void It_says_what_was_read_what_was_left_out_and_what_was_learned()
    {
        var run = Result(
            [Step("00_ingest", 0, 9, ("num_slates", 2L), ("num_files", 9L)),
             Step("02_parse_contest_entries", 1_250, 1_240, ("num_contests", 3L), ("invalid_lineup_rows", 4L), ("unsubmitted_entries", 6L), ("contests_set_aside", 1L)),
             Step("05_fit_target_distributions", 1_234, 2)],
            [_unknown, _unknown, _noMatrix]);

        CollectionAssert.AreEqual(
            new[]
            {
                "Done      2026-11-23T104107Z_3fa91c in 3.250 s",
                "Read      2 slates, 3 contests, 1,250 entries in 9 files",
                "Left out  1 contest, 6 entries never submitted, 4 invalid lineups, 6 entries that could not be joined",
                "Noted     no_corr_matrix 1",
                "LEFT OUT FOR    TIMES       COST  WHAT TO DO",
                "unknown_player      2  6 entries  Add an alias.",
                "SEGMENT                  ENTRIES  COVERAGE  CONTESTS  SALARY LEFT  GAP  COPIES",
                "nba-showdown-mme-0-1k      1,200         -         0          300    -       -",
                "nba-showdown-mme-1k-10k       34         -         0            -    -       -",
                "Coverage is the share of submitted lineups that count. Salary left is a median. Gap, a median, is in projected points below the best lineup. Copies is the mean number of entries with the same lineup.",
            },
            Lines(run, 200));
    }

    [TestMethod]
    public void It_says_so_if_nothing_was_left_out() => CollectionAssert.Contains(
        Lines(Result([Step("02_parse_contest_entries", 10, 10), Step("05_fit_target_distributions", 10, 1)], [_noMatrix]), 200),
        "Left out  nothing");

    [TestMethod]
    public void The_note_explains_only_the_columns_that_the_terminal_has_room_for()
    {
        string text = string.Join(' ', Lines(Result([Step("05_fit_target_distributions", 10, 1)], []), 50));

        StringAssert.Contains(text, "SALARY LEFT");
        StringAssert.Contains(text, "Salary left is a median.");
        Assert.IsFalse(text.Contains("COPIES", StringComparison.Ordinal), text);
        Assert.IsFalse(text.Contains("Copies", StringComparison.Ordinal), text);
    }

    [TestMethod]
    public void No_line_is_wider_than_the_terminal()
    {
        var run = Result([Step("02_parse_contest_entries", 1_250, 1_240, ("invalid_lineup_rows", 4L), ("unsubmitted_entries", 6L))], [_unknown, _unknown]);

        Assert.IsLessThanOrEqualTo(50, Lines(run, 50).Max(line => line.Length));
    }

    [TestMethod]
    public void A_terminal_that_cannot_redraw_a_line_gets_the_summary_too()
    {
        using var temp = new TempFolder();

        var result = DfsOptInProcess.RunOnTerminal(80, "training", "run", "--data-root", new GoldenSeason("tiny").DataRoot, "--artifacts-root", temp["artifacts"], "--no-config", "--log-level", "CRITICAL");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        StringAssert.Contains(result.Error, "Done      ");
        StringAssert.Contains(result.Error, "nba-showdown-mme-0-1k");
    }

    private static string[] Lines(RunResult run, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new TrainingSummary(
            run,
            [
                new TargetDistribution { GppCategory = "nba-showdown-mme-0-1k", Validation = new() { NRows = 1_200 }, SalaryLeft = new Histogram { Stats = new(310, 300, 900) } },
                new TargetDistribution { GppCategory = "nba-showdown-mme-1k-10k", Validation = new() { NRows = 34 } },
            ]).Write(writer, new TextStyle(IsColored: false), width);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static StepManifest Step(string name, long rowsIn, long rowsOut, params (string Key, long Value)[] metrics) => new()
    {
        StepName = name,
        RowCountIn = rowsIn,
        RowCountOut = rowsOut,
        Metrics = new JsonDictionary(JsonSerializer.SerializeToElement(metrics.ToDictionary(metric => metric.Key, metric => metric.Value))),
    };

    private static RunResult Result(IReadOnlyList<StepManifest> steps, IReadOnlyList<ProblemCode> warnings) => new(
        "2026-11-23T104107Z_3fa91c",
        "/a/training/2026-11-23T104107Z_3fa91c",
        TimeSpan.FromSeconds(3.25),
        steps,
        [],
        [.. warnings.Select(code => new Problem { Code = code, Message = "", EntriesLeftOut = code == _unknown ? 3 : 0 })]);
}
