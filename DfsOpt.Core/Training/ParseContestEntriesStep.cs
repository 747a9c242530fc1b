using DfsOpt.Core.Contests;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Observation;
using DfsOpt.Core.Parallel;
using DfsOpt.Core.Players;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core.Training;

/// <summary>02: reads the standings of every contest into columns.</summary>
internal static class ParseContestEntriesStep
{
    public static StepOutput<IReadOnlyList<Contest>> Run(IReadOnlyList<SlatePlayers> slates, ContestRules rules, StepContext step)
    {
        var found = slates.Select(s => new SlateContests(s.Slate)).ToList();
        var files = slates.SelectMany(s => s.Slate.Standings).Concat(found.SelectMany(f => f.ZipsAlone)).ToList();
        step.Progress.Expect(ProgressUnit.Bytes, files.Sum(f => f.Size), files.Count);
        Read(found, rules, step);
        found.ForEach(f => f.AddZips(step.Report));
        Read(found, rules, step);
        var copies = found.SelectMany(f => f.InOrder()).ToList();
        var contests = new List<Contest>();
        foreach (var contest in copies)
        {
            step.Report(contest.Problems());
            if (contest.Counts is not { } counts)
                continue;
            contests.Add(counts.Contest!);
            LogContest(step, counts.Contest!, isListed: contests.Count <= rules.LogContestsAtInfo);
        }

        if (contests.Count > rules.LogContestsAtInfo)
            TrainingLog.MoreContests(step.Log, contests.Count - rules.LogContestsAtInfo);
        ReportInTwoSlates(contests, step);
        SameEntries.Report(contests, step.Report);
        int slatesSetAside = SlatesWithoutContest.Report(slates.Select(s => s.Slate), contests, step);
        step.RefuseNothing(contests.Count, "no slate has a contest.");
        var selected = Select(contests, rules.GppCategory);
        long invalid = selected.Sum(c => (long)c.Invalid);
        return new StepOutput<IReadOnlyList<Contest>>(selected, EntryTable.Parsed(selected), copies.Sum(c => c.EntryRows))
        {
            Inputs = [.. copies.SelectMany(c => c.Inputs).DistinctBy(f => f.Path)],
            Metrics =
            [
                new("num_contests", selected.Count),
                new("invalid_lineup_rows", invalid),
                new("unsubmitted_entries", selected.Sum(c => (long)c.Unsubmitted)),
                new("parse_success_rate_mean", selected.Average(c => c.ParseSuccessRate)),
                .. rules.GppCategory is null ? [] : (Metric[])[new("contests_not_selected", contests.Count - selected.Count)],
                .. StepMetrics.SetAside(slatesSetAside, copies.Count - contests.Count + found.Sum(f => f.Lost),
                    invalid + selected.Sum(c => (long)c.WithoutEntryId) + copies.Sum(c => c.EntryRowsSetAside)),
            ],
        };
    }

    /// <summary>Reads the next copies of every contest that has no final copy yet.</summary>
    private static void Read(List<SlateContests> found, ContestRules rules, StepContext step)
    {
        var contests = found.SelectMany(f => f.Contests).Where(c => c.IsToBeRead).ToList();
        foreach (var read in OrderedWork.Run(contests, () => new ContestReader(rules.Definitions, rules.Aliases), ReadOn, step.CancellationToken))
            step.Progress.Add(read.Input.Size, contests: 1);

        ContestSource ReadOn(ContestCopies contest, ContestReader reader)
        {
            var first = contest.Next;
            long before = contest.EntryRows;
            using var observed = new ContestObservation(first.File, first.Slate.Sport, step.Clock, step.Span);
            contest.Read(reader, step.CancellationToken);
            observed.Read(contest.Counts?.Contest!.GppCategory, (int)(contest.EntryRows - before));
            return first;
        }
    }

    private static void ReportInTwoSlates(List<Contest> contests, StepContext step)
    {
        foreach (var same in contests.GroupBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var other in same.Skip(1))
            {
                step.Report(new Problem
                {
                    Code = ProblemCodes.ContestInTwoSlates,
                    File = other.File,
                    Message = $"{other.File} has the contest id {same.Key} of {same.First().File}; each counts under its slate. {ProblemCodes.ContestInTwoSlates.Remedy}",
                });
            }
        }
    }

    private static List<Contest> Select(List<Contest> contests, string? category)
    {
        if (category is null)
            return contests;
        var selected = contests.Where(c => c.GppCategory == category).ToList();
        if (selected.Count > 0)
            return selected;
        string there = string.Join(", ", contests.Select(c => c.GppCategory).Distinct().Order(StringComparer.Ordinal));
        throw new RunException(ProblemCodes.NoSuchSegment, $"gpp_category {category} matches none of the {contests.Count} contests; the season has {there}. {ProblemCodes.NoSuchSegment.Remedy}");
    }

    private static void LogContest(StepContext step, Contest contest, bool isListed)
    {
        if (isListed)
            TrainingLog.ContestParsed(step.Log, contest.File, contest.GppCategory, contest.Size, contest.MaxEntriesPerUser, contest.Invalid, contest.Unsubmitted, contest.ParseSuccessRate);
        else
            TrainingLog.ContestParsedQuietly(step.Log, contest.File, contest.GppCategory, contest.Size, contest.MaxEntriesPerUser, contest.Invalid, contest.Unsubmitted, contest.ParseSuccessRate);
    }
}
