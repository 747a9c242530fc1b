using System.Diagnostics;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class HostTests : IDisposable
{
    private static readonly Func<ILogger, int, string, IDisposable?> _requestScope = LoggerMessage.DefineScope<int, string>("request {Id} of {User}");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Filter_rules_under_RunFile_hold_by_category()
    {
        IConfiguration config = new ConfigurationBuilder().Add(new Settings(new()
        {
            ["Logging:LogLevel:Default"] = "Critical",
            ["Logging:RunFile:LogLevel:Default"] = "Warning",
            ["Logging:RunFile:LogLevel:dfs_opt"] = "Debug",
            ["Logging:RunFile:LogLevel:dfs_opt.Quiet"] = "None",
        })).Build();
        using (var factory = LoggerFactory.Create(builder => builder
            .AddConfiguration(config.GetSection("Logging"))
            .AddRunFile(_folder["run.log"], "run-1", "training")))
        {
            foreach (string category in new[] { "dfs_opt", "dfs_opt.Quiet", "Other" })
                foreach (var level in new[] { LogLevel.Trace, LogLevel.Debug, LogLevel.Information, LogLevel.Warning })
                    factory.CreateLogger(category).Say(level, $"{category} {level}");
        }

        CollectionAssert.AreEqual(
            new[] { "dfs_opt Debug", "dfs_opt Information", "dfs_opt Warning", "Other Warning" },
            Messages());
    }

    [TestMethod]
    public void The_container_that_made_the_provider_closes_the_file()
    {
        var services = new ServiceCollection()
            .AddLogging(builder => builder.AddRunFile(_folder["run.log"], "run-1", "training"))
            .BuildServiceProvider();
        ILogger log = services.GetRequiredService<ILoggerFactory>().CreateLogger<HostTests>();
        log.Say("open");
        Assert.IsTrue(File.Exists(_folder["run.log"] + ".lock"));

        services.Dispose();
        log.Say("closed");

        Assert.IsFalse(File.Exists(_folder["run.log"] + ".lock"));
        CollectionAssert.AreEqual(new[] { "open" }, Messages());
    }

    [TestMethod]
    public void A_level_that_a_run_set_holds_in_a_host_that_shares_its_file()
    {
        using (RunLogging.ConfigureRunLogger(_folder.Path, "run-1", "training", "WARNING", toStderr: false))
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"]))
        {
            factory.CreateLogger("x").Say(LogLevel.Information, "below");
            factory.CreateLogger("x").Say(LogLevel.Warning, "at");
            Assert.IsFalse(factory.CreateLogger("x").IsEnabled(LogLevel.Information));
        }

        CollectionAssert.AreEqual(new[] { "at" }, Messages());
    }

    [TestMethod]
    public void Two_hosts_on_one_file_each_write_their_records_once_with_their_own_scopes()
    {
        using (var first = LoggerCalls.OpenRunFile(_folder["run.log"]))
        using (var second = LoggerCalls.OpenRunFile(_folder["run.log"]))
        {
            ILogger one = first.CreateLogger("x"), two = second.CreateLogger("x");
            using (one.Scope("step", "one"))
            {
                one.Say("first");
                two.Say("second");
            }
        }

        CollectionAssert.AreEqual(
            new[] { "one first", "- second" },
            LogReader.Read(_folder["run.log"]).Select(record => $"{record.Step} {record.Message}").ToArray());
    }

    [TestMethod]
    public void Two_hosts_that_share_their_scopes_too_each_write_their_records_once()
    {
        var scopes = new LoggerExternalScopeProvider();
        using (ServiceProvider first = Host(), second = Host())
        {
            ILogger one = first.GetRequiredService<ILoggerFactory>().CreateLogger("x"), two = second.GetRequiredService<ILoggerFactory>().CreateLogger("x");
            using (one.Scope("step", "shared"))
            {
                one.Say("first");
                two.Say("second");
            }

            second.Dispose();
            one.Say("first, left alone");
        }

        CollectionAssert.AreEqual(
            new[] { "shared first", "shared second", "- first, left alone" },
            LogReader.Read(_folder["run.log"]).Select(record => $"{record.Step} {record.Message}").ToArray());

        // Added twice to each, so that each has something to write once.
        ServiceProvider Host() => new ServiceCollection()
            .AddSingleton<IExternalScopeProvider>(scopes)
            .AddLogging(builder => builder.AddRunFile(_folder["run.log"], "run-1", "training").AddRunFile(_folder["run.log"], "run-1", "training"))
            .BuildServiceProvider();
    }

    [TestMethod]
    public void A_file_that_is_added_again_after_the_providers_were_cleared_is_written_once()
    {
        using (var factory = LoggerFactory.Create(builder => builder
            .AddRunFile(_folder["run.log"], "run-1", "old")
            .ClearProviders()
            .AddRunFile(_folder["run.log"], "run-2", "new")))
            factory.CreateLogger("x").Say("once");

        CollectionAssert.AreEqual(new[] { "once" }, Messages());
    }

    [TestMethod]
    public void A_host_can_ask_the_provider_how_many_records_its_file_misses()
    {
        File.WriteAllText(_folder["file"], "");
        using var services = new ServiceCollection()
            .AddLogging(builder => builder.AddRunFile(_folder["file", "run.log"], "run-1", "training"))
            .BuildServiceProvider();
        services.GetRequiredService<ILoggerFactory>().CreateLogger("x").Say("nowhere");

        Assert.AreEqual(1, services.GetRequiredService<RunFileLoggerProvider>().LostRecords);
    }

    [TestMethod]
    public void A_relative_path_counts_from_the_folder_that_is_current_when_the_file_is_added()
    {
        string before = Environment.CurrentDirectory;
        string relative = Path.GetRelativePath(before, _folder["run.log"]);
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.AddRunFile(relative, "run-1", "training"));
        try
        {
            Environment.CurrentDirectory = Path.GetPathRoot(before)!;
            using var host = services.BuildServiceProvider();
            host.GetRequiredService<ILoggerFactory>().CreateLogger("x").Say("here");
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        CollectionAssert.AreEqual(new[] { "here" }, Messages());
    }

    [TestMethod]
    public void Other_fields_of_scopes_are_at_the_end_of_the_line_if_requested()
    {
        using (var factory = LoggerFactory.Create(builder => builder.AddRunFile(_folder["run.log"], "run-1", "training", includeScopes: true)))
        {
            var log = factory.CreateLogger("x");
            using (_requestScope(log, 7, "Luka \"77\""))
            using (log.BeginScope(new Dictionary<string, object?> { ["step"] = "s", ["strict"] = true, ["Id"] = 8, ["none"] = null, ["empty"] = "" }))
            using (log.BeginScope("no pairs"))
                log.Say("m");
            log.Say("alone");
        }

        CollectionAssert.AreEqual(
            new[] { "s m Id=8 User=\"Luka \"\"77\"\"\" strict=true none=- empty=\"\" scope=\"no pairs\"", "- alone" },
            LogReader.Read(_folder["run.log"]).Select(record => $"{record.Step} {record.Message}").ToArray());
    }

    [TestMethod]
    public void The_baggage_of_a_trace_sets_no_run()
    {
        using (var factory = LoggerFactory.Create(builder => builder
            .Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.Baggage)
            .AddRunFile(_folder["run.log"], "run-1", "training")))
        using (var activity = new Activity("request").AddBaggage("run_id", "forged").Start())
            factory.CreateLogger("x").Say("m");

        Assert.AreEqual("training run-1 -", LogReader.Read(_folder["run.log"]).Single().Prefix);
    }

    [TestMethod]
    public void A_provider_without_a_factory_keeps_scopes_of_its_own()
    {
        using (var provider = new RunFileLoggerProvider(_folder["run.log"], "run-1", "training"))
        {
            var log = provider.CreateLogger("x");
            using (log.Scope("step", "s"))
                log.Say("in");
        }

        Assert.AreEqual("s", LogReader.Read(_folder["run.log"]).Single().Step);
    }

    [TestMethod]
    [DataRow("DEBUG", LogLevel.Debug)]
    [DataRow("info", LogLevel.Information)]
    [DataRow("Information", LogLevel.Information)]
    [DataRow("wArNiNg", LogLevel.Warning)]
    [DataRow("warn", LogLevel.Warning)]
    [DataRow("error", LogLevel.Error)]
    [DataRow("FATAL", LogLevel.Critical)]
    [DataRow("CRITICAL", LogLevel.Critical)]
    [DataRow("Trace", LogLevel.Trace)]
    [DataRow("None", LogLevel.None)]
    public void Level_names_are_known_in_any_case(string name, LogLevel expected)
    {
        Assert.IsTrue(LogLevelNames.TryParse(name, out var level));
        Assert.AreEqual(expected, level);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("LOUD")]
    [DataRow(" INFO")]
    [DataRow("2")]
    public void An_unknown_level_is_refused_with_the_accepted_names(string level)
    {
        var refused = Assert.ThrowsExactly<ArgumentException>(() => RunLogging.ConfigureRunLogger(_folder.Path, "run-1", "training", level));

        foreach (string name in new[] { "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "Trace", "Information", "None" })
            StringAssert.Contains(refused.Message, name);
        Assert.IsFalse(File.Exists(_folder["run.log"]));
    }

    private string[] Messages() => [.. LogReader.Read(_folder["run.log"]).Select(record => record.Message)];

    private sealed class Settings(Dictionary<string, string?> values) : ConfigurationProvider, IConfigurationSource
    {
        public override void Load() => Data = values;

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
    }
}
