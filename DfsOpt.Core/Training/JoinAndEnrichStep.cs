using DfsOpt.Core.Contests;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Features;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Parallel;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core.Training;

/// <summary>03: joins lineups with players, and computes their features.</summary>
internal static class JoinAndEnrichStep
{
    public static StepOutput<IReadOnlyList<SlateEntries>> Run(IReadOnlyList<SlatePlayers> slates, IReadOnlyList<Contest> contests, StepContext step)
    {
        long entries = contests.Sum(c => (long)c.Count);
        step.Progress.Expect(ProgressUnit.Entries, entries, contests.Count);
        var playersOf = slates.ToDictionary(s => s.Slate.Path);
        var matrices = Matrices(contests.Select(c => playersOf[c.Slate.Path]).Distinct(), step);
        var joined = new List<JoinedContest>();
        var unknown = new UnknownPlayers(slates);
        foreach (var attempt in OrderedWork.Run(contests, () => step, Join, step.CancellationToken))
        {
            if (attempt.Fault is not null)
                step.Report(attempt.Fault);
            if (attempt.Joined is not { } contest)
                continue;
            joined.Add(contest);
            unknown.Add(contest);
        }

        step.Report(unknown.Problems());
        int slatesSetAside = SlatesWithoutContest.Report(contests.Select(c => c.Slate).DistinctBy(s => s.Path), joined.Select(j => j.Contest), step);
        long joinedEntries = joined.Sum(j => (long)j.Size);
        step.RefuseNothing(joinedEntries, "the contests have no entry with a lineup.");
        var bySlate = joined.Where(j => j.Size > 0).GroupBy(j => j.Players, (players, ofSlate) => new SlateEntries(players, [.. ofSlate])).ToList();
        return new StepOutput<IReadOnlyList<SlateEntries>>(bySlate, EntryTable.Joined(joined), entries)
        {
            Inputs = [.. matrices.Keys.Select(s => s.Slate.CorrMatrix).OfType<InputFile>()],
            Metrics =
            [
                new("unmatched_player_names", joined.Sum(j => (long)j.Contest.Count - j.Size)),
                new("join_coverage", joinedEntries / (double)entries),
                .. StepMetrics.SetAside(slatesSetAside, contests: contests.Count - joined.Count, entries: entries - joinedEntries),
            ],
        };

        Attempt Join(Contest contest, StepContext _)
        {
            var players = playersOf[contest.Slate.Path];
            try
            {
                return new Attempt(ContestJoin.Join(contest, players, matrices[players]), null);
            }
            catch (InputException e)
            {
                return new Attempt(null, e.ToProblem(contest.File, "the contest is left out", LeftOut.Contest) with { EntriesLeftOut = contest.Count });
            }
            finally
            {
                step.Progress.Add(contest.Count, contests: 1);
            }
        }
    }

    private static Dictionary<SlatePlayers, CorrelationMatrix?> Matrices(IEnumerable<SlatePlayers> slates, StepContext step)
    {
        var reader = new InputReader();
        return slates.ToDictionary(s => s, s => Matrix(s, reader, step));
    }

    private static CorrelationMatrix? Matrix(SlatePlayers players, InputReader reader, StepContext step)
    {
        if (players.Slate.CorrMatrix is not { } file)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.NoCorrMatrix,
                File = players.Slate.Path,
                Message = $"{players.Slate.Path} has no correlation matrix that can be read, so avg_corr stays empty for its entries. {ProblemCodes.NoCorrMatrix.Remedy}",
            });
            return null;
        }

        try
        {
            return CorrelationFile.Read(reader.Read(file).Span, players, file.Path, step.Report);
        }
        catch (InputException e)
        {
            step.Report(e.ToProblem(file.Path, "the matrix is left out, so avg_corr stays empty"));
            return null;
        }
    }

    private sealed record Attempt(JoinedContest? Joined, Problem? Fault);
}

/// <summary>A slate with the contests whose entries were joined with its players.</summary>
internal sealed record SlateEntries(SlatePlayers Players, IReadOnlyList<JoinedContest> Contests);
