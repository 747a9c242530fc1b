using System.Diagnostics;
using DfsOpt.Core;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Players;
using DfsOpt.Core.Problems;
using DfsOpt.Core.Projections;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>
/// The core of a run alone, once and on one thread, as the first thing a process does: splits rows and lineups, normalises, joins, scores and counts
/// duplicates, with all standings in memory. Prints its time.
/// </summary>
internal static class InnerJob
{
    public const string Command = "inner-job";

    public static int Run(string dataRoot)
    {
        var config = new TrainingConfig { DataRoot = dataRoot };
        var contests = new SeasonFolders(config.DataRoot, config.Sports, config.OnlySports, Refuse).Find().Slates.SelectMany(Load).ToList();
        var reader = new ContestReader(config.SegmentDefinitions, config.Aliases);
        long entries = 0;
        long start = Stopwatch.GetTimestamp();
        foreach (var contest in contests)
            entries += ContestJoin.Join(reader.Read(contest.Source, () => new MemoryText(contest.Standings), Refuse, CancellationToken.None), contest.Players, contest.Matrix).Size;
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (entries == 0)
            throw new InvalidOperationException($"{dataRoot} has no entries.");
        ChildProcess.Tell(elapsed);
        return 0;
    }

    private static IEnumerable<LoadedContest> Load(SlateFolder slate)
    {
        var input = new InputReader();
        var projection = ProjectionCandidates.Choose(slate, Refuse)!;
        var players = new SlatePlayers(slate, PlayerChoice.Choose(ProjectionFile.Read(input.Read(projection).Span), projection.Path, flexOnly: false, Refuse).Players, []);
        var matrix = CorrelationFile.Read(input.Read(slate.CorrMatrix!).Span, players, slate.CorrMatrix!.Path, Refuse);
        foreach (var contest in new SlateContests(slate).Contests)
        {
            var source = contest.Next;
            using ITextSource text = source.Member is null ? new FileText(source.Input) : new ZipMemberText(source.Input, source.Member);
            yield return new LoadedContest(source, input.Read(text).ToArray(), players, matrix);
        }
    }

    // The generated seasons have no problems.
    private static void Refuse(Problem problem) => throw new InvalidOperationException(problem.Message);

    private sealed record LoadedContest(ContestSource Source, byte[] Standings, SlatePlayers Players, CorrelationMatrix Matrix);
}
