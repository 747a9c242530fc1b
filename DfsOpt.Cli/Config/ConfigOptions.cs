using System.CommandLine;
using System.Globalization;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>The options that say what a run uses: a config file, and single keys over it.</summary>
internal sealed class ConfigOptions
{
    private static readonly TrainingConfig Defaults = new() { DataRoot = "" };

    private readonly Option<string> config = new("--config")
    {
        HelpName = "file",
        Description = "A config file in YAML; the options below go over it.",
    };

    private readonly Option<string> dataRoot = new("--data-root")
    {
        HelpName = "folder",
        Description = "The folder that holds dk-results/showdown/<sport>/<slate>. Required, here or in the config file.",
    };

    private readonly Option<string> artifactsRoot = new("--artifacts-root")
    {
        HelpName = "folder",
        Description = "The folder that gets training/<run id>.",
        DefaultValueFactory = _ => Defaults.ArtifactsRoot,
    };

    private readonly Option<string> seed = new("--seed")
    {
        HelpName = "number",
        Description = "What the intervals of field profiles are drawn with; the same seed gives the same bytes.",
        DefaultValueFactory = _ => Defaults.Seed.ToString(CultureInfo.InvariantCulture),
    };

    private readonly Option<bool> persistStepOutputs = new("--persist-step-outputs")
    {
        Description = "Also write all rows of each step, as outputs.csv.",
    };

    private readonly Option<string> logLevel = new("--log-level")
    {
        HelpName = "level",
        Description = $"The lowest level that is logged: {string.Join(", ", LogLevelName.Usual)}.",
        DefaultValueFactory = _ => Defaults.LogLevel,
    };

    private readonly Option<string> gppCategory = new("--gpp-category")
    {
        HelpName = "segment",
        Description = "Run one segment only, such as nba-showdown-mme-1k-10k.",
    };

    private readonly Option<string[]> sport = new("--sport")
    {
        HelpName = "sport",
        Description = "Read these sports only, of those the config knows (nba and nfl, if it says nothing).",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Fail on anything that would be set aside.",
    };

    private ConfigOptions()
    {
        logLevel.CompletionSources.Add([.. LogLevelName.Usual]);
        sport.CompletionSources.Add([.. Defaults.Sports]);
    }

    /// <summary>All options, added to <paramref name="command"/>.</summary>
    public static ConfigOptions OfRun(Command command)
    {
        var all = new ConfigOptions();
        AddTo(command, [all.config, all.dataRoot, all.artifactsRoot, all.seed, all.persistStepOutputs, all.logLevel, all.gppCategory, all.sport, all.strict]);
        return all;
    }

    /// <summary>The options that say what is read, added to <paramref name="command"/>.</summary>
    public static ConfigOptions OfReading(Command command)
    {
        var all = new ConfigOptions();
        AddTo(command, [all.config, all.dataRoot, all.gppCategory, all.sport]);
        return all;
    }

    /// <summary>What the command line and its config file make of the defaults.</summary>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public ResolvedConfig Resolve(ParseResult result)
    {
        var places = new Dictionary<string, string>();
        var resolved = Defaults;
        if (result.GetValue(config) is { } path)
        {
            var file = ConfigFile.Read(path);
            resolved = file.Apply(resolved);
            foreach (var (key, place) in file.Places())
                places[key] = place;
        }

        if (Given(dataRoot, "data_root", out var data))
            resolved = resolved with { DataRoot = data };
        if (Given(artifactsRoot, "artifacts_root", out var artifacts))
            resolved = resolved with { ArtifactsRoot = artifacts };
        if (Given(seed, "seed", out var number))
            resolved = resolved with { Seed = Number(number) };
        if (Given(persistStepOutputs, "persist_step_outputs", out var persist))
            resolved = resolved with { PersistStepOutputs = persist };
        if (Given(logLevel, "log_level", out var level))
            resolved = resolved with { LogLevel = LogLevelName.Check(level, sentence => new UsageException($"--log-level: {sentence}")) };
        if (Given(gppCategory, "gpp_category", out var segment))
            resolved = resolved with { GppCategory = segment };
        if (Given(sport, "only_sports", out var sports))
            resolved = resolved with { OnlySports = [.. sports.Select(name => name.ToLowerInvariant()).Distinct()] };
        if (Given(strict, "strict", out var isStrict))
            resolved = resolved with { Strict = isStrict };

        return new ResolvedConfig(resolved, places);

        bool Given<T>(Option<T> option, string key, out T value)
        {
            value = default!;
            if (result.GetResult(option) is not { Implicit: false } given)
                return false;
            value = given.GetValueOrDefault<T>();
            places[key] = option.Name;
            return true;
        }
    }

    private static void AddTo(Command command, ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
            command.Add(option);
    }

    private static long Number(string text) =>
        WholeNumber.Of(text) ?? throw new UsageException($"--seed takes {WholeNumber.WantedFor(text)}, not '{Printable.Text(text)}'.");
}
