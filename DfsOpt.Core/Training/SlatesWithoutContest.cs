using DfsOpt.Core.Contests;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core.Training;

/// <summary>Sets aside each slate that has no usable contest.</summary>
internal static class SlatesWithoutContest
{
    /// <returns>How many there are.</returns>
    public static int Report(IEnumerable<SlateFolder> slates, IEnumerable<Contest> contests, StepContext step)
    {
        var used = contests.Select(c => c.Slate.Path).ToHashSet();
        var empty = slates.Where(s => !used.Contains(s.Path)).ToList();
        foreach (var slate in empty)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.NoUsableContest,
                File = slate.Path,
                LeftOut = LeftOut.Slate,
                Message = $"{slate.Path} has no usable contest{Why(slate)}",
            });
        }

        return empty.Count;
    }

    private static string Why(SlateFolder slate) => (slate.Standings.Count + slate.Zips.Count, slate.UnreadStandings.Count) switch
    {
        (0, 0) => "; the slate is left out. Put its standings in contests/.",
        (0, 1) => $", as one file that looks like standings is not read; the slate is left out. The warning {ProblemCodes.MisplacedStandings.Name} says what would make it count.",
        (0, var unread) => $", as {unread} files that look like standings are not read; the slate is left out. Their warnings {ProblemCodes.MisplacedStandings.Name} say what would make them count.",
        _ => ": none of its contests counts; the slate is left out. Fix what the warnings say about them.",
    };
}
