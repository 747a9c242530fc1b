using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Training;
using DfsOpt.Logging;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Cli.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Observation;

[TestClass]
public sealed class KeyValueLoggerTests
{
    [TestMethod]
    [DataRow("a.csv", "a.csv")]
    [DataRow("a b.csv", "\"a b.csv\"")]
    [DataRow("a\"b=.csv", "\"a\"\"b=.csv\"")]
    [DataRow("", "\"\"")]
    [DataRow(null, "-")]
    public void A_value_is_quoted_in_the_line_and_plain_in_the_record(string? file, string inLine)
    {
        var host = new Listener();
        RunLog.Problem(new KeyValueLogger(host), "some_code", file, "{Code} = \"x\"");
        Assert.AreEqual($"code=some_code file={inLine} message=\"{{Code}} = \"\"x\"\"\"", host.Line);
        Assert.AreEqual(file, host.Values["File"]);
        Assert.AreEqual("{Code} = \"x\"", host.Values["Text"]);
    }

    [TestMethod]
    public void Figures_and_flags_keep_their_types_in_the_record()
    {
        var host = new Listener();
        TrainingLog.ContestParsed(new KeyValueLogger(host), "f.csv", "nba-showdown-mme-0-1k", 12, null, 0, 1, 0.1);
        Assert.AreEqual(
            "Parsed contest: file=f.csv gpp_category=nba-showdown-mme-0-1k contest_size=12 max_entries_per_user=- invalid_lineup_rows=0 unsubmitted_entries=1 parse_success_rate=0.1", host.Line);
        Assert.AreEqual(0.1, host.Values["ParseSuccessRate"]);
        RunLog.StepFinished(new KeyValueLogger(host), "00_ingest", 0.0421, 0, 9, new List<KeyValuePair<string, object?>> { new("num_files", 9), new("seed_from", "a b") });
        Assert.AreEqual("Finished step 00_ingest: duration_s=0.042 row_count_in=0 row_count_out=9 num_files=9 seed_from=\"a b\"", host.Line);
        Assert.AreEqual(0.0421, host.Values["DurationS"]);
        Assert.AreEqual(9, host.Values["num_files"]);
        Assert.AreEqual("a b", host.Values["seed_from"]);
        Assert.IsFalse(host.Values.ContainsKey("Metrics"));
    }

    [TestMethod]
    public void A_line_below_the_level_costs_nothing()
    {
        var log = new KeyValueLogger(new Listener { Lowest = LogLevel.Error });
        TrainingLog.ContestParsedQuietly(log, "a b.csv", "nba-showdown-mme-0-1k", 12, 150, 0, 1, 0.1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
            TrainingLog.ContestParsedQuietly(log, "a b.csv", "nba-showdown-mme-0-1k", 12, 150, 0, 1, 0.1);
        Assert.AreEqual(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [TestMethod]
    public void The_alias_suggested_in_a_log_line_fixes_the_season_when_it_is_pasted_into_the_config()
    {
        using var season = new SmallSeason();
        season.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Hal D'Hunt: Jr", StringComparison.Ordinal));
        var run = TrainingPipeline.Run(season.Config, new RunHost { OpenRunLogger = r => RunLogging.ConfigureRunLogger(r.LogsDirectory, r.RunId, r.Pipeline, r.LogLevel) });
        string line = File.ReadLines(Path.Combine(run.RunDirectory, "logs/run.log")).Single(l => l.Contains("code=unknown_player", StringComparison.Ordinal));
        File.WriteAllText(season["mended.yaml"], line.Split('`')[1] + "\n");
        var check = DfsOptInProcess.Run("training", "check", "--config", season["mended.yaml"], "--data-root", season.Root);
        Assert.AreEqual(0, check.ExitCode, check.Output + check.Error);
    }

    private sealed class Listener : ILogger
    {
        public LogLevel Lowest { get; init; }

        public string Line { get; private set; } = "";

        public Dictionary<string, object?> Values { get; private set; } = [];

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Lowest;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Line = formatter(state, exception);
            Values = ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary();
        }
    }
}
