using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>The options that say what a run uses: a config file, and single keys that override it.</summary>
internal sealed class ConfigOptions
{
    private static readonly TrainingConfig _defaults = new() { DataRoot = "" };

    private readonly Option<string> _config = new("--config")
    {
        HelpName = "file",
        Description = $"A config file in YAML; options override it. By default {ConfigVariable.Config}, or the nearest {ConfigTemplate.FileName} in this folder or above.",
    };

    private readonly Option<bool> _noConfig = new("--no-config")
    {
        Description = "Use no config file, even if one is found.",
    };

    private readonly Option<string> _dataRoot = new("--data-root")
    {
        HelpName = "folder",
        Description = $"The folder with dk-results/showdown/<sport>/<slate> in it. By default {ConfigVariable.DataRoot}, or the config file's.",
    };

    private readonly Option<string> _artifactsRoot = new("--artifacts-root")
    {
        HelpName = "folder",
        Description = $"The folder for training/<run id> and contest/<run id>. By default {ConfigVariable.ArtifactsRoot}, or the config file's, or a folder next to that file.",
        DefaultValueFactory = _ => _defaults.ArtifactsRoot,
    };

    private readonly Option<string> _seed = new("--seed")
    {
        HelpName = "number",
        Description = "The seed for the intervals of field profiles, and for the order of slates and users in validation.",
        DefaultValueFactory = _ => _defaults.Seed.ToString(CultureInfo.InvariantCulture),
    };

    private readonly Option<bool> _persistStepOutputs = new("--persist-step-outputs")
    {
        Description = "Also write all rows of each step to outputs.csv.",
    };

    private readonly Option<string> _logLevel = new("--log-level")
    {
        HelpName = "level",
        Description = $"The lowest level to log: {string.Join(", ", LogLevelName.Usual)}; {ConfigVariable.LogLevel} sets it too.",
        DefaultValueFactory = _ => _defaults.LogLevel,
    };

    private readonly Option<string> _gppCategory = new("--gpp-category")
    {
        HelpName = "segment",
        Description = "Run only this segment, such as nba-showdown-mme-1k-10k.",
    };

    private readonly Option<string[]> _sport = new("--sport")
    {
        HelpName = "sport",
        Description = "Read only these of the config's sports (by default nba and nfl).",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Fail on anything that would be set aside.",
    };

    private readonly Option<bool> _shareModel = new("--share-model")
    {
        Description = "Also fit a share model for each segment: what share of the entries plays each legal lineup.",
    };

    private readonly Option<bool> _noShareModel = new("--no-share-model")
    {
        Description = "Fit no share models, whatever the config file says.",
    };

    private readonly Option<string> _topLineups = new("--top-lineups")
    {
        HelpName = "n",
        Description = "Fit share models, and list this many of each slate's most probable lineups.",
    };

    private ConfigOptions()
    {
        _logLevel.CompletionSources.Add([.. LogLevelName.Usual]);
        _sport.CompletionSources.Add(context => SoFar(context.ParseResult).Sports.Select(name => new CompletionItem(name)));
        _gppCategory.CompletionSources.Add(context => SoFar(context.ParseResult).AllSegments().Select(segment => new CompletionItem(segment)));
    }

    /// <summary>All options, added to <paramref name="command"/>.</summary>
    public static ConfigOptions OfRun(Command command)
    {
        var all = new ConfigOptions();
        AddTo(command, [all._config, all._noConfig, all._dataRoot, all._artifactsRoot, all._seed, all._persistStepOutputs, all._logLevel, all._gppCategory, all._sport, all._strict, all._shareModel, all._noShareModel, all._topLineups]);
        return all;
    }

    /// <summary>The options that say what is read, added to <paramref name="command"/>.</summary>
    public static ConfigOptions OfReading(Command command)
    {
        var all = new ConfigOptions();
        AddTo(command, [all._config, all._noConfig, all._dataRoot, all._gppCategory, all._sport]);
        return all;
    }

    /// <summary>The options that say where runs are, added to <paramref name="command"/>.</summary>
    public static ConfigOptions OfArtifacts(Command command)
    {
        var all = new ConfigOptions();
        AddTo(command, [all._artifactsRoot, all._config, all._noConfig]);
        return all;
    }

    /// <summary>The defaults, overridden by the config file, the environment and the command line, in this order.</summary>
    /// <exception cref="UsageException">One of them has a value that is not accepted.</exception>
    public ResolvedConfig Resolve(ParseResult result)
    {
        var places = new Dictionary<string, string>();
        var resolved = _defaults;
        var file = File(result);
        if (file is not null)
        {
            resolved = file.Apply(resolved with { ArtifactsRoot = ConfigFile.Beside(file.Path, resolved.ArtifactsRoot) });
            foreach (var (key, place) in file.Places())
                places[key] = place;
        }

        if (Named(_dataRoot, ConfigVariable.DataRoot, "data_root", out string? data))
            resolved = resolved with { DataRoot = data };
        if (Named(_artifactsRoot, ConfigVariable.ArtifactsRoot, "artifacts_root", out string? artifacts))
            resolved = resolved with { ArtifactsRoot = artifacts };
        if (Given(_seed, "seed", out string? number))
            resolved = resolved with { Seed = Number(number) };
        if (Given(_persistStepOutputs, "persist_step_outputs", out bool persist))
            resolved = resolved with { PersistStepOutputs = persist };
        if (Named(_logLevel, ConfigVariable.LogLevel, "log_level", out string? level))
            resolved = resolved with { LogLevel = LogLevelName.Check(level, sentence => new UsageException($"{places["log_level"]}: {sentence}")) };
        if (Given(_gppCategory, "gpp_category", out string? segment))
            resolved = resolved with { GppCategory = segment };
        if (Given(_sport, "only_sports", out string[]? sports))
            resolved = resolved with { OnlySports = [.. sports.Select(name => name.ToLowerInvariant()).Distinct()] };
        if (Given(_strict, "strict", out bool isStrict))
            resolved = resolved with { Strict = isStrict };
        if (Given(_shareModel, "share_model", out bool fits))
            resolved = resolved with { ShareModel = resolved.ShareModel with { Enabled = fits } };
        if (Given(_topLineups, "share_model", out string? top))
            resolved = resolved with { ShareModel = resolved.ShareModel with { Enabled = true, TopLineups = Count(top) } };
        if (Given(_noShareModel, "share_model", out bool fitsNot))
            resolved = resolved with { ShareModel = resolved.ShareModel with { Enabled = !fitsNot } };

        return new ResolvedConfig(resolved, places, file?.Path) { Assignment = file?.Assignment };

        bool Given<T>(Option<T> option, string key, out T value)
        {
            value = default!;
            if (result.GetResult(option) is not { Implicit: false } given)
                return false;
            value = given.GetValueOrDefault<T>();
            places[key] = option.Name;
            return true;
        }

        bool Named(Option<string> option, string variable, string key, out string value)
        {
            if (Given(option, key, out value))
                return true;
            if (ConfigVariable.Value(variable) is not { } set)
                return false;
            (value, places[key]) = (set, variable);
            return true;
        }
    }

    // A shell asks for completions before a wrong config has been refused.
    private TrainingConfig SoFar(ParseResult result)
    {
        try
        {
            return Resolve(result).Config;
        }
        catch (UsageException)
        {
            return _defaults;
        }
    }

    private ConfigFile? File(ParseResult result)
    {
        string? named = result.GetValue(_config);
        if (result.GetValue(_noConfig))
            return named is null ? null : throw new UsageException("--config names a file and --no-config asks for none; leave one of them out.");
        if (named is null && ConfigVariable.Value(ConfigVariable.Config) is { } set)
            return FileOfVariable(set);
        return (named ?? ConfigLookup.Find()) is { } path ? ConfigFile.Read(path) : null;
    }

    private static ConfigFile FileOfVariable(string path)
    {
        try
        {
            return ConfigFile.Read(path);
        }
        catch (UsageException e)
        {
            throw new UsageException($"{ConfigVariable.Config}: {e.Message}");
        }
    }

    private static void AddTo(Command command, ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
            command.Add(option);
    }

    private static int Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        ? count
        : throw new UsageException($"--top-lineups takes a whole number from 0 on, not '{Printable.Text(text)}'.");

    private static long Number(string text) =>
        WholeNumber.Of(text) ?? throw new UsageException($"--seed takes {WholeNumber.WantedFor(text)}, not '{Printable.Text(text)}'.");
}
