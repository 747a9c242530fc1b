using DfsOpt.Core.Contests;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Parallel;
using DfsOpt.Core.Players;
using DfsOpt.Core.Observation;

namespace DfsOpt.Core.Steps;

/// <summary>02: reads the standings of every contest into columns.</summary>
internal static class ParseContestEntriesStep
{
    public static StepOutput<IReadOnlyList<Contest>> Run(IReadOnlyList<SlatePlayers> slates, StepContext step)
    {
        var found = slates.Select(s => SlateContests.Find(s.Slate, step.Report)).ToList();
        var sources = found.SelectMany(f => f.Contests).ToList();
        step.Progress.Expect(ProgressUnit.Bytes, sources.Sum(s => s.Input.Size), sources.Count);
        var readings = OrderedWork.Run(sources, () => new ContestReader(step.Config), Read, step.CancellationToken);
        var contests = new List<Contest>();
        var inputs = new List<InputFile>();
        long entryRows = 0, entriesInSetAside = 0;
        foreach (var reading in readings)
        {
            step.Report(reading.Problems);
            inputs.AddRange(reading.Inputs);
            entryRows += reading.EntryRows;
            entriesInSetAside += reading.EntryRowsSetAside;
            if (reading.Contest is not { } contest)
                continue;
            contests.Add(contest);
            LogContest(step, contest, contests.Count);
        }

        if (contests.Count > step.Config.LogContestsAtInfo)
            RunLog.MoreContests(step.Log, contests.Count - step.Config.LogContestsAtInfo);
        ReportInTwoSlates(contests, step);
        int slatesSetAside = SlatesWithoutContest.Report(slates.Select(s => s.Slate), contests, step);
        step.RefuseNothing(contests.Count, "no slate has a contest.");
        var selected = Select(contests, step.Config);
        long invalid = selected.Sum(c => (long)c.Invalid);
        return new StepOutput<IReadOnlyList<Contest>>(selected, EntryTable.Parsed(selected), entryRows)
        {
            Inputs = [.. inputs.DistinctBy(f => f.Path)],
            Metrics =
            [
                new("num_contests", selected.Count),
                new("invalid_lineup_rows", invalid),
                new("unsubmitted_entries", selected.Sum(c => (long)c.Unsubmitted)),
                new("parse_success_rate_mean", selected.Average(c => c.ParseSuccessRate)),
                .. step.Config.GppCategory is null ? [] : (Metric[])[new("contests_not_selected", contests.Count - selected.Count)],
                .. StepMetrics.SetAside(slatesSetAside, sources.Count - contests.Count + found.Sum(f => f.Lost), invalid + selected.Sum(c => (long)c.WithoutEntryId) + entriesInSetAside),
            ],
        };

        ContestReading Read(ContestSource source, ContestReader reader)
        {
            using var observed = step.Observe(source);
            var reading = ContestReading.Of(source, reader, step.CancellationToken);
            observed.Read(reading.Contest?.GppCategory, reading.EntryRows);
            step.Progress.Add(source.Input.Size, contests: 1);
            return reading;
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
                    Message = $"{other.File} has the contest id {same.Key} of {same.First().File}; each counts under its slate. {ProblemCodes.ContestInTwoSlates.Mend}",
                });
            }
        }
    }

    private static List<Contest> Select(List<Contest> contests, TrainingConfig config)
    {
        if (config.GppCategory is not { } category)
            return contests;
        var selected = contests.Where(c => c.GppCategory == category).ToList();
        if (selected.Count > 0)
            return selected;
        string there = string.Join(", ", contests.Select(c => c.GppCategory).Distinct().Order(StringComparer.Ordinal));
        throw new TrainingException(ProblemCodes.NoSuchSegment, $"gpp_category {category} matches none of the {contests.Count} contests; the season has {there}. {ProblemCodes.NoSuchSegment.Mend}");
    }

    private static void LogContest(StepContext step, Contest contest, int number)
    {
        if (number <= step.Config.LogContestsAtInfo)
            RunLog.ContestParsed(step.Log, contest.File, contest.GppCategory, contest.Size, contest.MaxEntriesPerUser, contest.Invalid, contest.Unsubmitted, contest.ParseSuccessRate);
        else
            RunLog.ContestParsedQuietly(step.Log, contest.File, contest.GppCategory, contest.Size, contest.MaxEntriesPerUser, contest.Invalid, contest.Unsubmitted, contest.ParseSuccessRate);
    }
}
