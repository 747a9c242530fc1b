using DfsOpt.Core.Inputs;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Contests;

/// <summary>Reads a contest from its standings. One per worker: the next contest reuses its memory.</summary>
internal sealed class ContestReader(SegmentDefinitions definitions, IReadOnlyDictionary<string, string> aliases)
{
    private readonly ContestBuilder _contest = new(definitions, new PlayerAliases(aliases));
    private StandingsReader? _standings;

    /// <summary>Splits files into blocks of whole lines.</summary>
    public LineBlocks Blocks { get; init; } = new();

    /// <summary>Entry rows of the file read last, including one that was set aside.</summary>
    public int EntryRowsRead => _standings?.EntryRows ?? 0;

    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, Action<Problem> report, CancellationToken cancellationToken) =>
        Read(source, () => source.Member is null ? new FileText(source.Input) : new ZipMemberText(source.Input, source.Member), report, cancellationToken);

    /// <summary>Reads a contest from a text that the caller opens.</summary>
    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, Func<ITextSource> open, Action<Problem> report, CancellationToken cancellationToken)
    {
        // If the text cannot be opened, EntryRowsRead is 0.
        _standings = null;
        using var text = open();
        var standings = _standings = new StandingsReader(_contest, text.ExpectedLength);
        Blocks.Read(text, (block, isLast) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return standings.Read(block, isLast);
        });
        return _contest.Build(source, report);
    }
}

/// <summary>Where a contest's standings come from: a loose file, or a member of a zip.</summary>
/// <param name="Slate">The slate it belongs to.</param>
/// <param name="Id">The contest's id.</param>
/// <param name="Input">The file on disk.</param>
/// <param name="Member">The full name of the zip's member; <see langword="null"/> for a loose file or a zip that is not opened.</param>
internal sealed record ContestSource(SlateFolder Slate, string Id, InputFile Input, string? Member)
{
    /// <summary>Its name in messages.</summary>
    public string File => Member is null ? Input.Path : $"{Input.Path}!{Member}";

    /// <summary>The file name that it is sorted by among the slate's contests.</summary>
    public string FileName => Member is null ? Input.FileName : ZipMembers.NameOf(Member);
}
