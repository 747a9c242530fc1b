using DfsOpt.Core.Contests;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Training;

/// <summary>What came of reading a contest.</summary>
/// <param name="Contest">It; <see langword="null"/> where it is set aside.</param>
/// <param name="Problems">What was noted or set aside.</param>
/// <param name="Inputs">The files that were read for it.</param>
/// <param name="EntryRows">The entry rows in them.</param>
internal sealed record ContestReading(Contest? Contest, IReadOnlyList<Problem> Problems, IReadOnlyList<InputFile> Inputs, int EntryRows)
{
    /// <summary>Entry rows of files that cannot count.</summary>
    public int EntryRowsSetAside => EntryRows - (Contest?.Size ?? 0);

    /// <summary>Reads a contest from the first of its copies that can count.</summary>
    public static ContestReading Of(ContestSource source, ContestReader reader, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var inputs = new List<InputFile>();
        int rows = 0;
        var copies = new Queue<ContestSource>([source, .. source.Copies]);
        Contest? contest = null;
        while (contest is null && copies.TryDequeue(out var copy))
        {
            inputs.Add(copy.Input);
            try
            {
                contest = reader.Read(copy, problems.Add, cancellationToken);
                problems.AddRange(copies.Select(c => SlateContests.Duplicate(c, copy)));
            }
            catch (InputException e)
            {
                problems.Add(e.ToProblem(copy.File, copies.TryPeek(out var next) ? $"{next.File}, the same contest once more, is read in its place" : "the contest is left out"));
            }

            rows += reader.EntryRowsRead;
        }

        return new ContestReading(contest, problems, inputs, rows);
    }
}
