using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>Finds a slate's contests among its loose files and zips, each once.</summary>
internal static class SlateContests
{
    /// <summary>Finds them.</summary>
    /// <param name="slate">Where to look.</param>
    /// <param name="report">Told of those zips, and of members that a zip holds twice.</param>
    public static FoundContests Find(SlateFolder slate, Action<Problem> report)
    {
        var lost = new List<string>();
        var sources = slate.Standings.Select(f => new ContestSource(slate, ContestId.Of(f.FileName), f, null)).ToList();
        var loose = sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var zip in slate.Zips.Where(z => !loose.Contains(ContestId.Of(z.FileName))))
        {
            try
            {
                sources.AddRange(ZipMembers.Find(zip)
                    .Select(member => new ContestSource(slate, ContestId.OfMember(ZipMembers.NameOf(member), zip.FileName), zip, member))
                    .Where(source => !loose.Contains(source.Id)));
            }
            catch (InputException e)
            {
                report(e.ToProblem(zip.Path, "nothing in it is read"));
                lost.Add(ContestId.Of(zip.FileName));
            }
        }

        var contests = sources
            .OrderBy(s => s.FileName, StringComparer.Ordinal)
            .ThenBy(s => s.Input.PathBelowContests, StringComparer.Ordinal)
            .ThenBy(s => s.Member, StringComparer.Ordinal)
            .GroupBy(s => s.Id, StringComparer.Ordinal)
            .Select(same => WithCopies([.. same], report))
            .ToList();
        return new FoundContests(contests, lost.Except(contests.Select(c => c.Id)).Count());
    }

    /// <summary>Says that a contest is there once more behind the one that counts.</summary>
    public static Problem Duplicate(ContestSource source, ContestSource counts) => new()
    {
        Code = ProblemCodes.DuplicateContest,
        File = source.File,
        Message = $"{source.File} is contest {source.Id} once more; {counts.File} counts, this one does not. {ProblemCodes.DuplicateContest.Mend}",
    };

    private static ContestSource WithCopies(List<ContestSource> same, Action<Problem> report)
    {
        // Members are read by name, so of several with one name only the first can be had.
        var byFile = same.GroupBy(s => s.File, StringComparer.Ordinal).ToList();
        foreach (var member in byFile.Where(g => g.Count() > 1))
            report(SameName(member.First()));
        return same[0] with { Copies = [.. byFile.Skip(1).Select(g => g.First())] };
    }

    private static Problem SameName(ContestSource source) => new()
    {
        Code = ProblemCodes.DuplicateContest,
        File = source.File,
        Message = $"{source.Input.Path} holds {source.Member} more than once; only the first is read, as contest {source.Id}. {ProblemCodes.DuplicateContest.Mend}",
    };
}
