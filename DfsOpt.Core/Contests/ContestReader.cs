using DfsOpt.Core.Inputs;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Contests;

/// <summary>Turns standings into a contest. One per worker: its buffers are used again for the next file.</summary>
internal sealed class ContestReader(SegmentDefinitions definitions, IReadOnlyDictionary<string, string> aliases)
{
    private readonly StandingsReader _standings = new(new PlayerAliases(aliases));

    /// <summary>Reads the files.</summary>
    public LineBlocks Blocks { get; init; } = new();

    /// <summary>How many entry rows the file read last has, also where it could not count in the end.</summary>
    public int EntryRowsRead => _standings.Contest.EntryCount;

    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, Action<Problem> report, CancellationToken cancellationToken) =>
        Read(source, () => source.Member is null ? new FileText(source.Input) : new MemberText(source.Input, source.Member), report, cancellationToken);

    /// <summary>The same with a text that is opened in another way.</summary>
    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, Func<ITextSource> open, Action<Problem> report, CancellationToken cancellationToken)
    {
        // Before the text is opened: where it cannot be, none of its rows were read.
        _standings.Start();
        using var text = open();
        _standings.Expect(text.ExpectedLength);
        Blocks.Read(text, (block, isLast) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _standings.Read(block, isLast);
        });
        return Build(source, report);
    }

    private Contest Build(ContestSource source, Action<Problem> report)
    {
        var draft = _standings.Contest;
        draft.Finish(source.File, report);
        var lineups = draft.Lineups.Finish(out string[] writtenNames);
        var contest = new Contest
        {
            Slate = source.Slate,
            Id = source.Id,
            File = source.File,
            GppCategory = Segment.Of(source.Slate.Sport, draft.MaxEntriesPerUser, draft.EntryCount, definitions),
            MaxEntriesPerUser = draft.MaxEntriesPerUser,
            Size = draft.EntryCount,
            Unsubmitted = draft.Unsubmitted,
            Invalid = draft.Invalid,
            WithoutEntryId = draft.WithoutEntryId,
            IsOver = draft.IsOver,
            Entries = draft.Entries.ToEntries(),
            Lineups = lineups,
            OddEntryIds = draft.OddEntryIds,
            Users = draft.Users,
            Names = draft.Lineups.Names,
            WrittenNames = writtenNames,
            Drafted = draft.Players.ToList(),
        };
        if (DraftedCheck.Of(contest) is { } problem)
            report(problem);
        return contest;
    }
}
