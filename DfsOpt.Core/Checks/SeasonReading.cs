using System.Diagnostics.CodeAnalysis;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Distributions;
using DfsOpt.Core.Features;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Observation;
using DfsOpt.Core.Players;
using DfsOpt.Core.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace DfsOpt.Core.Checks;

/// <summary>The six steps without their artifacts: goes as far as a season lets it, and keeps what it meets.</summary>
internal sealed class SeasonReading(TrainingConfig config, TrainingHost host, CancellationToken cancellationToken)
{
    private readonly List<Problem> _problems = [];
    private IReadOnlyList<Contest> _contests = [];
    private IReadOnlyList<JoinedContest> _joined = [];

    public SeasonCheckResult Read()
    {
        ReadSteps();
        var entries = _joined.ToDictionary(j => j.Contest, j => j.Size);
        return new SeasonCheckResult(
            [.. _joined.GroupBy(j => j.Players, (players, contests) => Slate(players, [.. contests]))],
            [.. _contests.Select(c => new CheckedContest(c.File, c.Id, c.GppCategory, c.Size, entries.GetValueOrDefault(c)))],
            [.. _joined.GroupBy(j => j.Contest.GppCategory, (name, contests) => Segment(name, [.. contests])).OrderBy(s => s.GppCategory, StringComparer.Ordinal)],
            [.. _problems.DistinctBy(p => p.Message).OrderByDescending(p => p.Code.Answer)]);
    }

    private static CheckedSlate Slate(SlatePlayers players, List<JoinedContest> contests) =>
        new(players.Slate.Sport, players.Slate.SlateId, players.Players.Count, contests.Count, contests.Sum(c => (long)c.Size));

    private static CheckedSegment Segment(string name, List<JoinedContest> contests) =>
        new(name, contests.Count, contests.Sum(c => (long)c.Size));

    private static Problem? LowCoverage(IGrouping<string, JoinedContest> segment)
    {
        List<JoinedContest> contests = [.. segment];
        return Coverage.Of(contests).Problem(segment.Key, contests);
    }

    private void ReadSteps()
    {
        if (!TryIngest(out var season)
            || !TryStep(StepNames.ParseProjections, config, step => ParseProjectionsStep.Run(season, step), out var slates)
            || !TryStep(StepNames.ParseContestEntries, config, step => ParseContestEntriesStep.Run(slates, step), out var contests))
            return;
        _contests = contests;
        if (!TryStep(StepNames.JoinAndEnrich, config, step => JoinAndEnrichStep.Run(slates, contests, step), out var joined)
            || !TryStep(StepNames.OptimalAndGap, config, step => OptimalAndGapStep.Run(joined, step), out var enriched))
            return;
        _joined = enriched;
        _problems.AddRange(enriched.GroupBy(j => j.Contest.GppCategory).OrderBy(s => s.Key, StringComparer.Ordinal).Select(LowCoverage).OfType<Problem>());
    }

    /// <summary>A sport outside the registry ends a run at once; a check goes on with the others.</summary>
    private bool TryIngest([NotNullWhen(true)] out Season? season) =>
        TryStep(StepNames.Ingest, config, IngestStep.Run, out season)
        || (_problems.Exists(p => p.Code == ProblemCodes.UnknownSport)
            && TryStep(StepNames.Ingest, config with { OnlySports = config.OnlySports ?? config.Sports }, IngestStep.Run, out season));

    private bool TryStep<T>(string name, TrainingConfig with, Func<StepContext, StepOutput<T>> compute, [NotNullWhen(true)] out T? value)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var run = new RunSurroundings(with, host, new KeyValueLogger(host.Logger ?? NullLogger.Instance), host.TimeProvider.GetUtcNow(), cancellationToken);
        var step = new StepContext(name, run, [.. _problems]);
        value = null;
        try
        {
            value = compute(step).Value;
        }
        catch (TrainingException e)
        {
            _problems.Add(new Problem { Code = e.Code, File = e.File, Message = e.Message });
        }

        _problems.AddRange(step.Problems);
        return value is not null;
    }
}
