using DfsOpt.Core.Entries;
using DfsOpt.Core.Features;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Observation;
using DfsOpt.Core.Optimum;
using DfsOpt.Core.Players;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>04: finds each slate's best legal lineup, and every entry's gap to it.</summary>
internal static class OptimalAndGapStep
{
    /// <summary>A gap below this, in half-nanos, comes from a wrong input, not from rounding.</summary>
    private const long ImpossibleGap = -FixedPoint.HalfNanosPerPoint / 1_000_000;

    public static StepOutput<IReadOnlyList<JoinedContest>> Run(IReadOnlyList<SlateEntries> slates, StepContext step)
    {
        long entries = slates.Sum(s => s.Contests.Sum(c => (long)c.Size));
        step.Progress.Expect(ProgressUnit.Entries, entries);
        var contests = new List<JoinedContest>();
        var perSlate = new Dictionary<string, object?>();
        foreach (var slate in slates)
        {
            step.CancellationToken.ThrowIfCancellationRequested();
            long started = step.Clock.GetTimestamp();
            var optimum = SlateOptimum.Find(Candidates(slate.Players));
            var computing = step.Clock.GetElapsedTime(started);
            if (optimum.Lineup is not { } best)
            {
                step.Report(NoOptimum(slate.Players) with { EntriesLeftOut = slate.Contests.Sum(contest => (long)contest.Size) });
                continue;
            }

            contests.AddRange(slate.Contests.Select(c => Checked(c with { Optimum = best.TwicePoints, OptimalLineup = best })));
            double points = FixedPoint.HalfNanosToDouble(best.TwicePoints);
            perSlate.Add(slate.Players.Slate.Key, new Dictionary<string, object?>
            {
                ["optimal_proj_points"] = points,
                ["compute_time_s"] = computing.TotalSeconds,
                ["num_players_considered"] = (long)optimum.PlayersConsidered,
            });
            TrainingLog.OptimumComputed(step.Log, slate.Players.Slate.Key, points, optimum.PlayersConsidered, computing.TotalSeconds);
        }

        step.RefuseNothing(contests.Count, "no slate has a legal lineup.");
        var table = EntryTable.Enriched(contests);
        return new StepOutput<IReadOnlyList<JoinedContest>>(contests, table, entries)
        {
            Metrics = [.. StepMetrics.SetAside(slates: slates.Count - perSlate.Count, entries: entries - table.RowCount)],
            Details = [new("per_slate", perSlate)],
            Files =
            [
                new StepFile("entries_enriched.csv", "entries_enriched",
                    file => TableFiles.WriteAll(table, file, rows => step.Progress.Add(rows), step.CancellationToken)),
            ],
        };
    }

    private static OptimumPlayer[] Candidates(SlatePlayers players) =>
        [.. players.Players.Select((p, i) => new OptimumPlayer(p.Projection, p.Salary, players.TeamOf[i]))];

    private static JoinedContest Checked(JoinedContest joined)
    {
        for (int lineup = 0; lineup < joined.Points.Length; lineup++)
        {
            if (joined.IsJoined(lineup) && joined.Optimum!.Value - joined.Points[lineup] < ImpossibleGap)
                throw Impossible(joined, lineup);
        }

        return joined;
    }

    private static RunException Impossible(JoinedContest joined, int lineup)
    {
        var contest = joined.Contest;
        return new RunException(
            ProblemCodes.ImpossibleGap,
            $"{contest.File}: entry {contest.FirstEntryOf(lineup)} projects {LogText.Metric(FixedPoint.HalfNanosToDouble(joined.Points[lineup]))} points, above the best legal lineup of " +
            $"{joined.Players.Slate.Key} with {LogText.Metric(FixedPoint.HalfNanosToDouble(joined.Optimum!.Value))}. {ProblemCodes.ImpossibleGap.Remedy}")
        { File = contest.File };
    }

    private static Problem NoOptimum(SlatePlayers players) => new()
    {
        Code = ProblemCodes.NoOptimum,
        LeftOut = LeftOut.Slate,
        File = players.Slate.Projection!.Path,
        Message = $"{players.Slate.Projection.Path}: its players allow no legal lineup, so the slate {players.Slate.Key} is left out. {ProblemCodes.NoOptimum.Remedy}",
    };
}
