using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>What a step gets in addition to its rows: log, clock, progress, and a place to report problems.</summary>
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

    /// <summary>The step's span, for threads that it does not flow to.</summary>
    public ActivityContext Span { get; } = Activity.Current?.Context ?? default;

    public StepProgress Progress { get; } = new(name, run.Host);

    public CancellationToken CancellationToken => run.CancellationToken;

    /// <summary>When the run started, as written in every file.</summary>
    public string RunStartedAt => run.StartedAtText;

    /// <summary>What was noted or set aside, in the order in which it was found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Reports a problem.</summary>
    /// <exception cref="RunException">It would be set aside, and the config is strict.</exception>
    public void Report(Problem problem)
    {
        int count = _perCode[problem.Code.Name] = _perCode.GetValueOrDefault(problem.Code.Name) + 1;
        if (count <= LoggedPerCode)
            LogLine(problem);
        Keep(problem);
    }

    /// <summary>Reports why a slate is set aside. Each such slate gets a line in the log.</summary>
    /// <exception cref="RunException">The config is strict.</exception>
    public void ReportSlate(Problem problem)
    {
        LogLine(problem);
        Keep(problem with { LeftOut = LeftOut.Slate });
    }

    /// <summary>Reports several problems, in their order.</summary>
    public void Report(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Report(problem);
    }

    /// <summary>Ends the run if nothing is left, and repeats the reasons.</summary>
    /// <param name="count">How much is left.</param>
    /// <param name="otherwise">The reason to give if nothing was set aside: a sentence that starts in lower case.</param>
    /// <param name="purpose">What it is needed for.</param>
    /// <exception cref="RunException"><paramref name="count"/> is 0.</exception>
    public void RefuseNothing(long count, string otherwise, string purpose = "to fit")
    {
        if (count > 0)
            return;
        // The problems that leave out the most come first; only a few of each kind are named, and of a file's entries only the costliest.
        var reasons = earlierProblems.Concat(_problems).Where(p => p.LeftOut > LeftOut.Nothing)
            .OrderByDescending(p => p.LeftOut).ThenByDescending(p => p.EntriesLeftOut)
            .DistinctBy(p => p.LeftOut >= LeftOut.Contest ? p.Message : p.File ?? p.Message)
            .GroupBy(p => p.Code).SelectMany(alike => alike.Take(RepeatedPerCode))
            .OrderByDescending(p => p.LeftOut).Take(RepeatedReasons).Select(p => p.Message).ToList();
        throw new RunException(ProblemCodes.NothingLeft, $"Nothing is left {purpose}: {(reasons.Count > 0 ? string.Join(" ", reasons) : otherwise)}");
    }

    /// <summary>Logs how many problems of each code had no line of their own.</summary>
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
            throw new RunException(problem.Code, $"{problem.Message} This ends the run, because strict is on.") { File = problem.File };
    }
}
