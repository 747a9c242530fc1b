using System.CommandLine;
using System.Globalization;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;
using DfsOpt.Core.Simulation;

namespace DfsOpt.Cli.Contests;

/// <summary>The options that say which files a night is read from, and how it is simulated.</summary>
internal sealed class ContestOptions
{
    private readonly Option<string> _projections = Text("--projections", "file", "The slate's projection export.", isRequired: true);
    private readonly Option<string> _corrMatrix = Text("--corr-matrix", "file", "The slate's correlation matrix. Without one, players' scores are drawn independently.");
    private readonly Option<string> _entries = Text("--entries", "file", "DKEntries.csv, as downloaded from DraftKings.", isRequired: true);
    private readonly Option<string> _model = Text("--model", "run", "The training run whose share models are used: its id, name or directory, 'succeeded', or a folder of models.", isRequired: true);
    private readonly Option<string> _contests = Text("--contests", "file", "The number of entries and the payouts of each contest: YAML, CSV, or DraftKings' JSON of a contest.");
    private readonly Option<string> _sport = Text("--sport", "sport", "The contests' sport. Required if the run has models of several sports.");
    private readonly Option<string> _segment = Text("--segment", "segment", "Use this segment's model for all contests, such as nba-showdown-mme-1k-10k.");
    private readonly Option<string> _stdFraction = Text("--std-fraction", "number", "How far scores spread if the projections do not say: 0.35 is 35% of the projection.");
    private readonly Option<string> _draws = Text("--draws", "number", "How many outcomes are drawn to choose lineups by, and as many new ones to grade them on.", preset: "10000");
    private readonly Option<string> _fields = Text("--fields", "number", "How many fields of opponents are drawn to choose lineups against, and as many new ones to grade them against.", preset: "20");
    private readonly Option<string> _candidates = Text("--candidates", "number", "How many candidate lineups are graded closely in each contest.", preset: "2000");
    private readonly Option<string> _seed = Text("--seed", "number", "The seed of everything that is drawn.", preset: "1337");
    private readonly Option<bool> _assign = new("--assign") { Description = "Fill the empty entries, into DKEntries_filled.csv." };
    private readonly Option<string> _objective = Text("--objective", "text", "What lineups are chosen by: portfolio, what all of them win together, or roi, what each wins by itself.", preset: "portfolio");
    private readonly Option<string> _maxExposure = Text("--max-exposure", "number", "The largest share of a contest's entries that may have a player: 0.5 is half of them.", preset: "1");
    private readonly Option<string> _maxCaptainExposure = Text("--max-captain-exposure", "number", "The largest share of them that may have a player as captain.", preset: "1");
    private readonly Option<string> _minUnique = Text("--min-unique", "number", "The least number of players by which two lineups must differ.", preset: "0");
    private readonly Option<string[]> _locked = new("--lock") { HelpName = "name", Description = "A player who must be in every lineup.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _faded = new("--fade") { HelpName = "name", Description = "A player who must not be in any of your lineups; opponents may still play him.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _excluded = new("--exclude") { HelpName = "name", Description = "A player who is out: neither you nor the opponents play him.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _standings = new("--field") { HelpName = "file", Description = "Standings of a contest that has begun, CSV or zip. Lineups are graded against the real field and, if the contest is over, by the points that were scored.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _strict = new("--strict") { Description = "Fail on anything that would be set aside." };
    private readonly ConfigOptions _config;

    /// <param name="command">Gets the options.</param>
    public ContestOptions(Command command)
    {
        Option[] all =
        [
            _projections, _corrMatrix, _entries, _model, _contests, _sport, _segment, _stdFraction, _draws, _fields, _candidates, _seed,
            _assign, _objective, _maxExposure, _maxCaptainExposure, _minUnique, _locked, _faded, _excluded, _standings, _strict,
        ];
        foreach (var option in all)
            command.Add(option);
        _config = ConfigOptions.OfArtifacts(command);
    }

    /// <summary>The config that results from the command line and the config file.</summary>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public ResolvedContest Resolve(ParseResult result)
    {
        var resolved = _config.Resolve(result);
        var shared = resolved.Config;
        var config = resolved.WithAssignment(new ContestConfig
        {
            Projections = result.GetRequiredValue(_projections),
            CorrMatrix = result.GetValue(_corrMatrix),
            Entries = result.GetRequiredValue(_entries),
            Model = Model(result.GetRequiredValue(_model), shared.ArtifactsRoot),
            Contests = result.GetValue(_contests) is { } path ? ContestsFile.Read(path) : [],
            ContestsFile = result.GetValue(_contests),
            Sport = result.GetValue(_sport)?.ToLowerInvariant(),
            Segment = result.GetValue(_segment),
            ArtifactsRoot = shared.ArtifactsRoot,
            LogLevel = shared.LogLevel,
            SegmentDefinitions = shared.SegmentDefinitions,
            FlexOnlyProjections = shared.FlexOnlyProjections,
            PersistStepOutputs = shared.PersistStepOutputs,
            Aliases = shared.Aliases,
            Strict = result.GetValue(_strict) || shared.Strict,
            StdFraction = result.GetValue(_stdFraction) is { } fraction ? Number(_stdFraction, fraction) : null,
            Assign = result.GetValue(_assign),
            Standings = result.GetValue(_standings) ?? [],
            Simulation = new SimulationOptions
            {
                Draws = Count(_draws, result.GetRequiredValue(_draws)),
                Fields = Count(_fields, result.GetRequiredValue(_fields)),
                Candidates = Count(_candidates, result.GetRequiredValue(_candidates)),
                Seed = WholeNumber.Of(result.GetRequiredValue(_seed)) ?? throw Wrong(_seed, WholeNumber.WantedFor(result.GetRequiredValue(_seed)), result.GetRequiredValue(_seed)),
            },
        });
        return new ResolvedContest(WithAssignmentOptions(config, result), resolved);
    }

    /// <summary>The config with the rules of the command line, which override those of the config file.</summary>
    private ContestConfig WithAssignmentOptions(ContestConfig config, ParseResult result)
    {
        var simulation = config.Simulation;
        var rules = simulation.Rules;
        if (Given(_objective) is { } objective)
            simulation = simulation with { Objective = AssignmentKeys.Objective(objective) ?? throw Wrong(_objective, $"{AssignmentKeys.Portfolio} or {AssignmentKeys.Roi}", objective) };
        if (Given(_maxExposure) is { } exposure)
            rules = rules with { MaxExposure = Number(_maxExposure, exposure) };
        if (Given(_maxCaptainExposure) is { } captains)
            rules = rules with { MaxCaptainExposure = Number(_maxCaptainExposure, captains) };
        if (Given(_minUnique) is { } unique)
            rules = rules with { MinUnique = Count(_minUnique, unique) };
        return config with
        {
            Simulation = simulation with { Rules = rules },
            Lock = Given(_locked) ?? config.Lock,
            Fade = Given(_faded) ?? config.Fade,
            Exclude = Given(_excluded) ?? config.Exclude,
        };

        T? Given<T>(Option<T> option)
            where T : class => result.GetResult(option) is { Implicit: false } given ? given.GetValueOrDefault<T>() : null;
    }

    private static string Model(string text, string artifactsRoot) => Directory.Exists(text)
        ? text
        : new RunFinder(new RunsFolder(artifactsRoot, TrainingPipeline.Name)).Find(text).Path;

    private static int Count(Option option, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw Wrong(option, "a whole number", text);

    private static double Number(Option<string> option, string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
        ? number
        : throw Wrong(option, "a number", text);

    private static UsageException Wrong(Option option, string wanted, string text) => new($"{option.Name} takes {wanted}, not '{Printable.Text(text)}'.");

    private static Option<string> Text(string name, string helpName, string description, bool isRequired = false, string? preset = null)
    {
        var option = new Option<string>(name) { HelpName = helpName, Description = description, Required = isRequired };
        if (preset is not null)
            option.DefaultValueFactory = _ => preset;
        return option;
    }
}

/// <summary>What a contest command uses, and where each value comes from.</summary>
/// <param name="Config">The config.</param>
/// <param name="Shared">The part that it shares with training runs.</param>
internal sealed record ResolvedContest(ContestConfig Config, ResolvedConfig Shared);
