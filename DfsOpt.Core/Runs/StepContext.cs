using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>What a step is given beside its rows: log, clock, progress, and somebody to tell about problems.</summary>
internal sealed class StepContext(string name, RunContext run, IReadOnlyList<Problem> earlierProblems)
{
    private const int LoggedPerCode = 5;
    private const int RepeatedReasons = 5;
    private const int RepeatedPerCode = 3;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _perCode = [];

    public string Name { get; } = name;

    public ILogger Log => run.Log;

    public TimeProvider Clock => run.Host.TimeProvider;

    /// <summary>The step's span, for work on threads that it does not flow to.</summary>
    public ActivityContext Span { get; } = Activity.Current?.Context ?? default;

    public StepProgress Progress { get; } = new(name, run.Host);

    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>When the run started, as it stands in every file.</summary>
    public string RunStartedAt => run.StartedAtText;

    /// <summary>What was noted or set aside, in the order it was met.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Takes note of a problem.</summary>
    /// <exception cref="RunException">It would be set aside, and the config is strict.</exception>
    public void Report(Problem problem)
    {
        int count = _perCode[problem.Code.Name] = _perCode.GetValueOrDefault(problem.Code.Name) + 1;
        if (count <= LoggedPerCode)
            LogLine(problem);
        Keep(problem);
    }

    /// <summary>Takes note of why a slate is set aside; each such slate has its line in the log.</summary>
    /// <exception cref="RunException">The config is strict.</exception>
    public void ReportSlate(Problem problem)
    {
        LogLine(problem);
        Keep(problem with { Loss = Loss.Slate });
    }

    /// <summary>Takes note of several problems, in their order.</summary>
    public void Report(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Report(problem);
    }

    /// <summary>Ends the run where nothing is left to go on with, and repeats why.</summary>
    /// <param name="count">How much is left.</param>
    /// <param name="otherwise">What to say where nothing was set aside, in a sentence without its capital.</param>
    /// <param name="purpose">What it would be for.</param>
    /// <exception cref="RunException"><paramref name="count"/> is 0.</exception>
    public void RefuseNothing(long count, string otherwise, string purpose = "to fit")
    {
        if (count > 0)
            return;
        // By what they cost, not by when they were met; of many alike, a few.
        var reasons = earlierProblems.Concat(_problems).Where(p => p.Loss > Loss.Nothing)
            .GroupBy(p => p.Code).SelectMany(alike => alike.Take(RepeatedPerCode))
            .OrderByDescending(p => p.Loss).Take(RepeatedReasons).Select(p => p.Message).ToList();
        throw new RunException(ProblemCodes.NothingLeft, $"Nothing is left {purpose}: {(reasons.Count > 0 ? string.Join(" ", reasons) : otherwise)}");
    }

    /// <summary>Says how many problems of each code had no line of their own.</summary>
    public void LogUnlisted()
    {
        foreach (var (code, count) in _perCode)
        {
            if (count > LoggedPerCode)
                RunLog.MoreProblems(Log, code, count - LoggedPerCode, $"steps/{Name}/step_manifest.json");
        }
    }

    private void LogLine(Problem problem) =>
        RunLog.Problem(Log, problem.Code.Name, problem.File, Problem.WithoutFile(problem.Message, problem.File));

    private void Keep(Problem problem)
    {
        _problems.Add(problem);
        if (run.Strict && problem.Code.Answer == ProblemAnswer.SetAside)
            throw new RunException(problem.Code, $"{problem.Message} This ends the run, since it is strict.") { File = problem.File };
    }
}
