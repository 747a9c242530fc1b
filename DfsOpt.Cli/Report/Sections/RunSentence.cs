using System.Globalization;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Describes a run in a sentence.</summary>
internal static class RunSentence
{
    public static string Of(RunSnapshot run, string lastStep, NightRun? night) => run.Summary switch
    {
        { State: RunState.Succeeded } when night is not null => Of(night),
        { State: RunState.Succeeded } => $"{Counted(run)}, in {Figures.Count(run.Distributions.Count, "segment")}.",
        { State: RunState.Failed } => $"The run failed{During(lastStep)}{After(run.Summary)}.",
        { State: RunState.Cancelled } => $"The run was cancelled{During(lastStep)}{After(run.Summary)}.",
        { State: RunState.Running } => $"The run is still going{During(lastStep)}; this is what it has left so far.",
        { State: RunState.Unreadable } => "The run's manifest does not say how it ended.",
        _ => $"The run was cut short{During(lastStep)}; what it had finished by then is here.",
    };

    private static string Counted(RunSnapshot run)
    {
        long entries = run.Summary.Entries ?? run.Distributions.Sum(segment => segment.Validation.NRows);
        int contests = run.Distributions.Sum(segment => segment.SourceContests.Count);
        int slates = run.Step(TrainingSteps.OptimalAndGap)?.PerSlate.Count() ?? 0;
        return $"{Figures.Count(entries, "entry", "entries")} from {Figures.Count(contests, "contest")}{(slates > 0 ? $" on {Figures.Count(slates, "slate")}" : "")}";
    }

    private static string Of(NightRun night)
    {
        string lineups = $"{Figures.Count(night.OwnLineups, "lineup")} in {Figures.Count(night.Contests.Count, "contest")}";
        return night.Profits.Count == 0
            ? $"{lineups}; without payouts nothing can be said of profit."
            : $"{lineups} for {Figure.Money(night.Fees)} in fees: {Profit(night.Profits.Average())}.";

        static string Profit(double mean) => mean < 0 ? $"a loss of {Figure.Money(-mean)} is expected" : $"a profit of {Figure.Money(mean)} is expected";
    }

    private static string During(string step) => step.Length > 0 ? $" in {VisibleName(step)}" : "";

    // 03_join_and_enrich is a folder; people say "step 03, join and enrich".
    private static string VisibleName(string step) =>
        step.Length > 3 && char.IsAsciiDigit(step[0]) && step[2] == '_' ? $"step {step[..2]}, {step[3..].Replace('_', ' ')}" : step;

    private static string After(RunSummary run) => run.DurationS is { } seconds ? $" after {Length(seconds)}" : "";

    // In a sentence, a tenth of a second is precise enough.
    private static string Length(double seconds) => seconds is >= 0.1 and < 10
        ? seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
        : Figures.Duration(seconds);
}
