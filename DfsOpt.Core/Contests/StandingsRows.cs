using System.Runtime.InteropServices;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>A standings file as columns, one row for each submitted lineup. Used again for the next file.</summary>
internal sealed class StandingsRows
{
    private readonly List<long> _entryIds = [];
    private readonly List<int> _users = [];
    private readonly List<int> _ranks = [];
    private readonly List<double> _points = [];
    private readonly List<int> _lineups = [];
    private readonly List<int> _lines = [];

    /// <summary>Distinct users, without their <c>(i/n)</c>.</summary>
    public TextTable Users { get; } = new();

    /// <summary>Distinct lineup cells, as they stand in the file.</summary>
    public TextTable Lineups { get; } = new();

    /// <summary>Entry ids that are no plain numbers; see <see cref="EntryIds"/>.</summary>
    public TextTable OddEntryIds { get; } = new();

    /// <summary>Rows with an EntryId: submitted, unsubmitted, valid or not.</summary>
    public int EntryCount { get; set; }

    /// <summary>Rows with an EntryId and an empty lineup.</summary>
    public int Unsubmitted { get; set; }

    /// <summary>The most entries that any user's suffix names; <see langword="null"/> without an EntryName column.</summary>
    public int? MaxEntriesPerUser { get; set; }

    /// <summary>Submitted lineups.</summary>
    public int Count => _entryIds.Count;

    /// <summary>Each row's entry id, or the complement of its number in <see cref="OddEntryIds"/>.</summary>
    public ReadOnlySpan<long> EntryIds => CollectionsMarshal.AsSpan(_entryIds);

    public ReadOnlySpan<int> UserOf => CollectionsMarshal.AsSpan(_users);

    /// <summary>Each row's rank; <see cref="Contest.NoRank"/> for none.</summary>
    public ReadOnlySpan<int> Ranks => CollectionsMarshal.AsSpan(_ranks);

    /// <summary>Each row's points; NaN for none.</summary>
    public ReadOnlySpan<double> Points => CollectionsMarshal.AsSpan(_points);

    public ReadOnlySpan<int> LineupOf => CollectionsMarshal.AsSpan(_lineups);

    /// <summary>The line that each row stands on, from 1.</summary>
    public ReadOnlySpan<int> Lines => CollectionsMarshal.AsSpan(_lines);

    public void Add(long entryId, int user, int rank, double points, int lineup, int line)
    {
        _entryIds.Add(entryId);
        _users.Add(user);
        _ranks.Add(rank);
        _points.Add(points);
        _lineups.Add(lineup);
        _lines.Add(line);
    }

    public void Clear()
    {
        _entryIds.Clear();
        _users.Clear();
        _ranks.Clear();
        _points.Clear();
        _lineups.Clear();
        _lines.Clear();
        Users.Clear();
        Lineups.Clear();
        OddEntryIds.Clear();
        EntryCount = Unsubmitted = 0;
        MaxEntriesPerUser = null;
    }
}
