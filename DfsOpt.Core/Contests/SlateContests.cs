using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>Finds a slate's contests among its loose files and zips, each once.</summary>
internal static class SlateContests
{
    /// <summary>The contests in the order they count: by file name, then by path.</summary>
    /// <param name="slate">Where to look.</param>
    /// <param name="report">Told of contests that are there twice.</param>
    /// <param name="setAside">Told of zips that cannot be read.</param>
    public static IReadOnlyList<ContestSource> Find(SlateFolder slate, Action<Problem> report, Action<Problem> setAside)
    {
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
                setAside(e.ToProblem(zip.Path, "its contests are left out"));
            }
        }

        var contests = new Dictionary<string, ContestSource>(StringComparer.Ordinal);
        foreach (var source in sources
            .OrderBy(s => s.FileName, StringComparer.Ordinal)
            .ThenBy(s => s.Input.PathBelowContests, StringComparer.Ordinal)
            .ThenBy(s => s.Member, StringComparer.Ordinal))
        {
            if (!contests.TryAdd(source.Id, source))
                report(Duplicate(source, contests[source.Id]));
        }

        return [.. contests.Values];
    }

    private static Problem Duplicate(ContestSource source, ContestSource first) => new()
    {
        Code = ProblemCodes.DuplicateContest,
        File = source.File,
        Message = source.File == first.File
            ? $"{source.Input.Path} holds {source.Member} twice; the first counts as contest {source.Id}, the second does not. {ProblemCodes.DuplicateContest.Mend}"
            : $"{source.File} is contest {source.Id} once more; {first.File} counts, this one does not. {ProblemCodes.DuplicateContest.Mend}",
    };
}
