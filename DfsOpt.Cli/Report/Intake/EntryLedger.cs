using DfsOpt.Cli.Runs;

namespace DfsOpt.Cli.Report.Intake;

/// <summary>Every entry the run read: it counts, or it stands here with a reason.</summary>
/// <param name="Read">Entries read from the standings.</param>
/// <param name="Kept">Entries left after the last step that finished.</param>
/// <param name="LeftOut">The others, by reason, most first.</param>
internal sealed record EntryLedger(long Read, long Kept, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The ledger of a run; <see langword="null"/> where it did not get to read entries.</summary>
    public static EntryLedger? Of(RunSnapshot run)
    {
        if (run.Step(StepNames.Entries) is not { } parsed)
            return null;
        var joined = run.Step(StepNames.Join);
        var solved = run.Step(StepNames.Optimum);
        List<LeftOut> reasons = [.. OfParsing(parsed)];
        if (joined is not null)
            reasons.AddRange(OfJoining(joined));
        if (solved is not null)
            reasons.Add(new(Lost(solved), "are on slates without a legal optimum", "no_optimum"));
        return new EntryLedger(
            parsed.RowCountIn,
            (solved ?? joined ?? parsed).RowCountOut,
            [.. reasons.Where(reason => reason.Count > 0).OrderByDescending(reason => reason.Count)]);
    }

    private static IEnumerable<LeftOut> OfParsing(StepManifest step)
    {
        long unsubmitted = StepMetric.Count(step, "unsubmitted_entries") ?? 0;
        long invalid = StepMetric.Count(step, "invalid_lineup_rows") ?? 0;
        string rest = (StepMetric.Count(step, "contests_not_selected"), StepMetric.Count(step, "contests_set_aside")) switch
        {
            ( > 0, > 0) => "are in contests set aside, or of a segment that was not asked for",
            ( > 0, _) => "are of a segment that was not asked for",
            _ => "are in contests set aside",
        };
        return
        [
            new(unsubmitted, "never submitted a lineup"),
            new(invalid, "have no valid lineup", "invalid_lineup"),
            new(Lost(step) - unsubmitted - invalid, rest),
        ];
    }

    private static IEnumerable<LeftOut> OfJoining(StepManifest step)
    {
        long unknown = StepMetric.Count(step, "unmatched_player_names") ?? 0;
        return
        [
            new(unknown, "name a player without a projection", "unknown_player"),
            new(Lost(step) - unknown, "are in contests above the salary cap", "over_cap"),
        ];
    }

    private static long Lost(StepManifest step) => step.RowCountIn - step.RowCountOut;
}
