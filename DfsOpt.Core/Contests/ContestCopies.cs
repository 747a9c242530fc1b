using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>A contest of a slate with all its copies, read in order until one is final.</summary>
internal sealed class ContestCopies(SlateFolder slate, string id)
{
    private readonly Queue<ContestSource> _waiting = [];
    private readonly List<ContestCopy> _read = [];

    public SlateFolder Slate { get; } = slate;

    public string Id { get; } = id;

    /// <summary>The next copy to read.</summary>
    public ContestSource Next => _waiting.Peek();

    /// <summary>The source by which it is sorted: that of the copy that counts, or else of the first copy.</summary>
    public ContestSource SortKey => (Counts ?? _read[0]).Source;

    /// <summary>Whether a copy is final, so that no other is read.</summary>
    public bool IsFinal => _read.Exists(c => c.IsFinal);

    public bool IsToBeRead => !IsFinal && _waiting.Count > 0;

    /// <summary>The copy that counts among those read so far; <see langword="null"/> if none can be read.</summary>
    public ContestCopy? Counts =>
        _read.Find(c => c.IsFinal) ?? _read.Find(c => c.HasLineups) ?? _read.Find(c => c.Contest is not null);

    /// <summary>The files read so far.</summary>
    public IEnumerable<InputFile> Inputs => _read.Select(c => c.Source.Input);

    /// <summary>Entry rows in those files.</summary>
    public long EntryRows => _read.Sum(c => (long)c.EntryRows);

    /// <summary>Entry rows of copies that do not count.</summary>
    public long EntryRowsSetAside => EntryRows - (Counts?.Contest!.Size ?? 0);

    /// <summary>Adds a copy after the others.</summary>
    public void Add(ContestSource copy) => _waiting.Enqueue(copy);

    /// <summary>Reads copies until one is final or all have been read.</summary>
    public void Read(ContestReader reader, CancellationToken cancellationToken)
    {
        while (IsToBeRead)
            _read.Add(ContestCopy.Read(_waiting.Dequeue(), reader, cancellationToken));
    }

    /// <summary>The problems of the contest and of the copies that cannot be read.</summary>
    public IEnumerable<Problem> Problems()
    {
        string consequence = Counts is null ? "the contest is left out" : $"{Counts.Source.File}, a copy of the same contest, is read instead";
        foreach (var copy in _read.Where(c => c.Fault is not null))
            yield return copy.Fault!.ToProblem(copy.Source.File, consequence, Counts is null ? LeftOut.Contest : LeftOut.Nothing, Counts is { IsFinal: true } ? "Delete it." : null);
        if (Counts is null)
            yield break;
        foreach (var problem in Counts.Problems)
            yield return problem;
        var others = _read.Where(c => c != Counts).Select(c => new OtherCopy(c.Source.File, c.Shortcoming))
            .Concat(_waiting.Select(c => new OtherCopy(c.File, "is not read, as a copy before it counts"))).ToList();
        if (others.Count > 0)
            yield return Duplicate(Counts, others);
    }

    private Problem Duplicate(ContestCopy counts, List<OtherCopy> others) => new()
    {
        Code = ProblemCodes.DuplicateContest,
        File = others[0].File,
        Message = $"{string.Join(" and ", others.Select(o => o.File))} {(others.Count == 1 ? "is another copy" : "are other copies")} of contest {Id}; {counts.Source.File} counts, as {counts.Merit}" +
            $"{string.Concat(others.Select(o => $"; {o.File} {o.Why}"))}. {ProblemCodes.DuplicateContest.Remedy}",
    };

    /// <summary>A copy that does not count.</summary>
    private sealed record OtherCopy(string File, string Why);
}
