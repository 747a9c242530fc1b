using System.CommandLine;
using System.Globalization;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;
using DfsOpt.Core.Assignment;
using DfsOpt.Core.Simulation;

namespace DfsOpt.Cli.Contests;

/// <summary>The options that say what a night is read from, and how it is simulated.</summary>
internal sealed class ContestOptions
{
    private readonly Option<string> projections = Text("--projections", "file", "The slate's projection export.", isRequired: true);
    private readonly Option<string> corrMatrix = Text("--corr-matrix", "file", "The slate's correlation matrix. Without one, players have nothing to do with one another.");
    private readonly Option<string> entries = Text("--entries", "file", "DKEntries.csv, as DraftKings' page of your entries gives it.", isRequired: true);
    private readonly Option<string> model = Text("--model", "run", "The training run whose share models are used: its id, name or directory, 'succeeded', or a folder of models.", isRequired: true);
    private readonly Option<string> contests = Text("--contests", "file", "How many play in each contest and what it pays: YAML, CSV, or DraftKings' JSON of a contest.");
    private readonly Option<string> sport = Text("--sport", "sport", "The contests' sport, where the run has models of several.");
    private readonly Option<string> segment = Text("--segment", "segment", "Use this segment's model for all contests, such as nba-showdown-mme-1k-10k.");
    private readonly Option<string> stdFraction = Text("--std-fraction", "number", "How far scores spread where the projections do not say: 0.35 is 35% of the projection.");
    private readonly Option<string> draws = Text("--draws", "number", "Draws of the night by which lineups are chosen, and as many fresh ones by which they are graded.", preset: "10000");
    private readonly Option<string> fields = Text("--fields", "number", "How many fields of opponents are drawn.", preset: "20");
    private readonly Option<string> candidates = Text("--candidates", "number", "How many lineups are graded closely in each contest.", preset: "2000");
    private readonly Option<string> seed = Text("--seed", "number", "The seed of all that is drawn.", preset: "1337");
    private readonly Option<bool> assign = new("--assign") { Description = "Fill the empty entries, into DKEntries_filled.csv." };
    private readonly Option<string> objective = Text("--objective", "text", "What lineups are chosen by: portfolio, what all of them win together, or roi, what each wins by itself.", preset: "portfolio");
    private readonly Option<string> maxExposure = Text("--max-exposure", "number", "The most of a contest's entries that may have a player: 0.5 is half of them.", preset: "1");
    private readonly Option<string> maxCaptainExposure = Text("--max-captain-exposure", "number", "The most of them that may have a player as captain.", preset: "1");
    private readonly Option<string> minUnique = Text("--min-unique", "number", "How many players of a lineup another one must not have.", preset: "0");
    private readonly Option<string[]> locked = new("--lock") { HelpName = "name", Description = "A player whom every lineup must have.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> excluded = new("--exclude") { HelpName = "name", Description = "A player whom no lineup may have.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> strict = new("--strict") { Description = "Fail on anything that would be set aside." };
    private readonly ConfigOptions config;

    /// <param name="command">Gets the options.</param>
    public ContestOptions(Command command)
    {
        Option[] all =
        [
            projections, corrMatrix, entries, model, contests, sport, segment, stdFraction, draws, fields, candidates, seed,
            assign, objective, maxExposure, maxCaptainExposure, minUnique, locked, excluded, strict,
        ];
        foreach (var option in all)
            command.Add(option);
        config = ConfigOptions.OfArtifacts(command);
    }

    /// <summary>What the command line and the config file come to.</summary>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public ContestConfig Resolve(ParseResult result)
    {
        var resolved = config.Resolve(result).Config;
        return new ContestConfig
        {
            Projections = result.GetRequiredValue(projections),
            CorrMatrix = result.GetValue(corrMatrix),
            Entries = result.GetRequiredValue(entries),
            Model = Model(result.GetRequiredValue(model), resolved.ArtifactsRoot),
            Contests = result.GetValue(contests) is { } path ? ContestsFile.Read(path) : [],
            ContestsFile = result.GetValue(contests),
            Sport = result.GetValue(sport)?.ToLowerInvariant(),
            Segment = result.GetValue(segment),
            ArtifactsRoot = resolved.ArtifactsRoot,
            LogLevel = resolved.LogLevel,
            SegmentDefinitions = resolved.SegmentDefinitions,
            FlexOnlyProjections = resolved.FlexOnlyProjections,
            PersistStepOutputs = resolved.PersistStepOutputs,
            Strict = result.GetValue(strict) || resolved.Strict,
            StdFraction = result.GetValue(stdFraction) is { } fraction ? Number(stdFraction, fraction) : null,
            Assign = result.GetValue(assign),
            Lock = result.GetValue(locked) ?? [],
            Exclude = result.GetValue(excluded) ?? [],
            Simulation = new SimulationOptions
            {
                Draws = Count(draws),
                Fields = Count(fields),
                Candidates = Count(candidates),
                Seed = WholeNumber.Of(result.GetRequiredValue(seed)) ?? throw Wrong(seed, WholeNumber.WantedFor(result.GetRequiredValue(seed)), result.GetRequiredValue(seed)),
                Objective = Objective(result.GetRequiredValue(objective)),
                Rules = new AssignmentRules
                {
                    MaxExposure = Number(maxExposure, result.GetRequiredValue(maxExposure)),
                    MaxCaptainExposure = Number(maxCaptainExposure, result.GetRequiredValue(maxCaptainExposure)),
                    MinUnique = Count(minUnique),
                },
            },
        };

        int Count(Option<string> option) => int.TryParse(result.GetRequiredValue(option), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(option, "a whole number", result.GetRequiredValue(option));
    }

    private static string Model(string text, string artifactsRoot) => Directory.Exists(text)
        ? text
        : new RunFinder(new RunsFolder(artifactsRoot)).Find(text).Path;

    private AssignmentObjective Objective(string text) => text switch
    {
        "portfolio" => AssignmentObjective.Portfolio,
        "roi" => AssignmentObjective.Roi,
        _ => throw Wrong(objective, "portfolio or roi", text),
    };

    private static double Number(Option<string> option, string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
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
