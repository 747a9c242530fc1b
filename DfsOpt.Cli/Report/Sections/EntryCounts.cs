
namespace DfsOpt.Cli.Report.Sections;

/// <summary>The entries that a run read: how many count, and why the others were left out.</summary>
/// <param name="Read">How many entries were read from the standings.</param>
/// <param name="Kept">How many entries the last finished step passed on.</param>
/// <param name="LeftOut">The others by reason, the largest group first.</param>
internal sealed record EntryCounts(long Read, long Kept, IReadOnlyList<LeftOutEntries> LeftOut)
{
    /// <summary>The counts of a run; <see langword="null"/> if it did not get to read entries.</summary>
    public static EntryCounts? Of(RunSnapshot run)
    {
        if (run.Step(TrainingSteps.ParseContestEntries) is not { } parsed)
            return null;
        var joined = run.Step(TrainingSteps.JoinAndEnrich);
        var solved = run.Step(TrainingSteps.OptimalAndGap);
        List<LeftOutEntries> reasons = [.. OfParsing(parsed)];
        if (joined is not null)
            reasons.AddRange(OfJoining(joined));
        if (solved is not null)
            reasons.Add(new(Lost(solved), "are on slates without a legal optimum", "no_optimum"));
        return new EntryCounts(
            parsed.RowCountIn,
            (solved ?? joined ?? parsed).RowCountOut,
            [.. reasons.Where(reason => reason.Count > 0).OrderByDescending(reason => reason.Count)]);
    }

    private static IEnumerable<LeftOutEntries> OfParsing(StepManifest step)
    {
        long unsubmitted = step.Count("unsubmitted_entries") ?? 0;
        long invalid = step.Count("invalid_lineup_rows") ?? 0;
        string rest = (step.Count("contests_not_selected"), step.Count("contests_set_aside")) switch
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

    private static IEnumerable<LeftOutEntries> OfJoining(StepManifest step)
    {
        long unknown = step.Count("unmatched_player_names") ?? 0;
        return
        [
            new(unknown, "name a player without a projection", "unknown_player"),
            new(Lost(step) - unknown, "are in contests above the salary cap", "over_cap"),
        ];
    }

    private static long Lost(StepManifest step) => step.RowCountIn - step.RowCountOut;
}

/// <summary>A group of entries that were left out.</summary>
/// <param name="Count">How many entries.</param>
/// <param name="Reason">Why, as the end of "... entries".</param>
/// <param name="Code">The code of the warning that names them; <see langword="null"/> if none does.</param>
internal sealed record LeftOutEntries(long Count, string Reason, string? Code = null);
