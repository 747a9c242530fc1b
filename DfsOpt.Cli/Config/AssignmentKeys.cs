using DfsOpt.Cli.Terminal;
using DfsOpt.Core;
using DfsOpt.Core.Assignment;

namespace DfsOpt.Cli.Config;

/// <summary>Reads <c>assignment</c>; keys that it leaves out keep their values.</summary>
internal static class AssignmentKeys
{
    /// <summary>The names of the objectives.</summary>
    public const string Portfolio = "portfolio", Roi = "roi";

    /// <summary>A config with defaults for how lineups are assigned, and nothing else.</summary>
    public static ContestConfig Defaults { get; } = new() { Projections = "", Entries = "", Model = "" };

    public static ContestConfig Apply(ContestConfig config, ConfigValue value)
    {
        var rules = config.Simulation.Rules;
        var objective = config.Simulation.Objective;
        foreach (var (key, part) in value.Entries(["objective", "max_exposure", "max_captain_exposure", "min_unique", "lock", "fade", "exclude"]))
        {
            switch (key)
            {
                case "objective":
                    objective = Objective(part.Text()) ?? throw part.Fault($"'objective' takes {Portfolio} or {Roi}, not '{Printable.Text(part.Text())}'.");
                    break;
                case "max_exposure":
                    rules = rules with { MaxExposure = part.Number() };
                    break;
                case "max_captain_exposure":
                    rules = rules with { MaxCaptainExposure = part.Number() };
                    break;
                case "min_unique":
                    rules = rules with { MinUnique = part.Count() };
                    break;
                case "lock":
                    config = config with { Lock = Names(part) };
                    break;
                case "fade":
                    config = config with { Fade = Names(part) };
                    break;
                default:
                    config = config with { Exclude = Names(part) };
                    break;
            }
        }

        return config with { Simulation = config.Simulation with { Rules = rules, Objective = objective } };
    }

    /// <summary>The objective of a name; <see langword="null"/> if there is none.</summary>
    public static AssignmentObjective? Objective(string name) => name switch
    {
        Portfolio => AssignmentObjective.Portfolio,
        Roi => AssignmentObjective.Roi,
        _ => null,
    };

    private static string[] Names(ConfigValue value) => [.. value.Items("[LeBron James]").Select(item => item.Text())];
}
