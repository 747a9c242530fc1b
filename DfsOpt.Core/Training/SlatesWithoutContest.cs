using DfsOpt.Core.Contests;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core.Training;

/// <summary>Sets slates aside of whose contests none can count.</summary>
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
                Message = $"{slate.Path} has no contest that can count; the slate is left out. {ProblemCodes.NoUsableContest.Mend}",
            });
        }

        return empty.Count;
    }
}
