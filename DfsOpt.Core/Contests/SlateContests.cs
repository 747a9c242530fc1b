using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>The contests of a slate: first those of its loose files, then those of the zips that are still needed.</summary>
internal sealed class SlateContests
{
    private readonly SlateFolder _slate;
    private readonly Dictionary<string, ContestCopies> _contests = new(StringComparer.Ordinal);
    private readonly List<string> _brokenZips = [];

    public SlateContests(SlateFolder slate)
    {
        _slate = slate;
        foreach (var file in slate.Standings)
            Add(new ContestSource(slate, ContestId.Of(file.FileName), file, null));
    }

    public IEnumerable<ContestCopies> Contests => _contests.Values;

    /// <summary>How many contests are lost because their only copies are in zips that cannot be read.</summary>
    public int Lost => _brokenZips.Distinct().Count(id => !_contests.ContainsKey(id));

    /// <summary>Zips whose contest id no loose file has.</summary>
    public IEnumerable<InputFile> ZipsAlone => _slate.Zips.Where(zip => !_contests.ContainsKey(ContestId.Of(zip.FileName)));

    /// <summary>Opens the zips once the loose files have been read, except those of a contest that already has a final copy.</summary>
    /// <param name="report">Called for zips that cannot be read, and for members that are not read.</param>
    public void AddZips(Action<Problem> report)
    {
        var members = new List<ContestSource>();
        foreach (var zip in _slate.Zips)
        {
            string id = ContestId.Of(zip.FileName);
            if (_contests.TryGetValue(id, out var contest) && contest.IsFinal)
                members.Add(new ContestSource(_slate, id, zip, null));
            else
                members.AddRange(Members(zip, report));
        }

        foreach (var member in members.OrderBy(m => m.FileName, StringComparer.Ordinal).ThenBy(m => m.Input.PathBelowContests, StringComparer.Ordinal).ThenBy(m => m.Member, StringComparer.Ordinal))
            Add(member);
    }

    /// <summary>The contests, sorted by the file name and then the path of the copy that counts.</summary>
    public IEnumerable<ContestCopies> InOrder() => _contests.Values
        .OrderBy(c => c.SortKey.FileName, StringComparer.Ordinal)
        .ThenBy(c => c.SortKey.Input.PathBelowContests, StringComparer.Ordinal)
        .ThenBy(c => c.SortKey.Member, StringComparer.Ordinal);

    private void Add(ContestSource source)
    {
        if (!_contests.TryGetValue(source.Id, out var contest))
            _contests.Add(source.Id, contest = new ContestCopies(_slate, source.Id));
        contest.Add(source);
    }

    private List<ContestSource> Members(InputFile zip, Action<Problem> report)
    {
        try
        {
            var sources = ZipMembers.Find(zip, report)
                .Select(member => new ContestSource(_slate, ContestId.OfMember(ZipMembers.NameOf(member), zip.FileName), zip, member)).ToList();
            // Members are read by name, so only the first of several with the same name is reachable.
            foreach (var same in sources.GroupBy(s => s.Member).Where(g => g.Count() > 1))
                report(SameName(same.First()));
            return [.. sources.DistinctBy(s => s.Member)];
        }
        catch (InputException e)
        {
            report(e.ToProblem(zip.Path, "nothing in it is read", LeftOut.Contest));
            _brokenZips.Add(ContestId.Of(zip.FileName));
            return [];
        }
    }

    private static Problem SameName(ContestSource source) => new()
    {
        Code = ProblemCodes.DuplicateContest,
        File = source.File,
        Message = $"{source.Input.Path} holds {source.Member} more than once; only the first is read, as contest {source.Id}. {ProblemCodes.DuplicateContest.Remedy}",
    };
}
