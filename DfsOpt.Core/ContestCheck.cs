using DfsOpt.Core.Checks;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Tonight;

namespace DfsOpt.Core;

/// <summary>Reads tonight's files as a run would, writes nothing, and returns every problem with them.</summary>
public static class ContestCheck
{
    /// <summary>Checks tonight's files.</summary>
    /// <param name="config">The config, as for a run; <see cref="ContestConfig.Strict"/> is ignored.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none. No run logger is opened.</param>
    /// <param name="cancellationToken">Cancels the check between steps.</param>
    /// <returns>The problems, and what a run would simulate.</returns>
    /// <exception cref="ConfigException">The config cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static ContestCheckResult Run(ContestConfig config, RunHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Validate(config);
        var check = new StepCheck(host ?? new RunHost(), cancellationToken);
        var problems = new List<Problem>();
        PlannedContest[] contests = [];
        check.TryRun(run =>
        {
            var (night, slate) = ContestPipeline.RunReadingSteps(config.WithFullPaths(), run);
            contests = [.. night.Contests.Select(contest => Contest(contest, night, slate, config.Assign, problems.Add))];
        });
        return new ContestCheckResult([.. check.Problems.Concat(problems).DistinctBy(problem => problem.Message).OrderByDescending(problem => problem.Code.Answer)], contests);
    }

    private static PlannedContest Contest(NightContest contest, Night night, NightSlate slate, bool assigns, Action<Problem> report)
    {
        var entered = EnteredLineups.Find(night, slate, contest, report);
        int toFill = assigns ? contest.EmptyEntries(night.Entries).Length : 0;
        int opponents = entered.Field?.Entries ?? contest.Terms.Entries!.Value - entered.Kept.Count - toFill;
        return new PlannedContest(contest.Id, contest.Segment, opponents, entered.Field is not null, toFill);
    }
}
