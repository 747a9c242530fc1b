using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>A standings file as columns, one row for each submitted lineup. Used again for the next file.</summary>
internal sealed class StandingsRows
{
    private long[] _entryIds = [];
    private int[] _users = [], _ranks = [], _lineups = [], _lines = [];
    private double[] _points = [];

    /// <summary>Distinct users, without their <c>(i/n)</c>.</summary>
    public TextTable Users { get; } = new();

    /// <summary>Lineup cells, as they stand in the file; entries that play the same lineup mostly stand together and share one.</summary>
    public RecentTexts Lineups { get; } = new();

    /// <summary>Entry ids that are no plain numbers; see <see cref="EntryIds"/>.</summary>
    public TextTable OddEntryIds { get; } = new();

    /// <summary>Rows with an EntryId: submitted, unsubmitted, valid or not.</summary>
    public int EntryCount { get; set; }

    /// <summary>Rows with an EntryId and an empty lineup.</summary>
    public int Unsubmitted { get; set; }

    /// <summary>The most entries that any user's suffix names; <see langword="null"/> without an EntryName column.</summary>
    public int? MaxEntriesPerUser { get; set; }

    /// <summary>Submitted lineups.</summary>
    public int Count { get; private set; }

    /// <summary>Each row's entry id, or the complement of its number in <see cref="OddEntryIds"/>.</summary>
    public ReadOnlySpan<long> EntryIds => _entryIds.AsSpan(0, Count);

    public ReadOnlySpan<int> UserOf => _users.AsSpan(0, Count);

    /// <summary>Each row's rank; <see cref="Contest.NoRank"/> for none.</summary>
    public ReadOnlySpan<int> Ranks => _ranks.AsSpan(0, Count);

    /// <summary>Each row's points; NaN for none.</summary>
    public ReadOnlySpan<double> Points => _points.AsSpan(0, Count);

    public ReadOnlySpan<int> LineupOf => _lineups.AsSpan(0, Count);

    /// <summary>The line that each row stands on, from 1.</summary>
    public ReadOnlySpan<int> Lines => _lines.AsSpan(0, Count);

    public void Add(long entryId, int user, int rank, double points, int lineup, int line)
    {
        if (Count == _entryIds.Length)
            Grow();
        int row = Count++;
        _entryIds[row] = entryId;
        _users[row] = user;
        _ranks[row] = rank;
        _points[row] = points;
        _lineups[row] = lineup;
        _lines[row] = line;
    }

    public void Clear()
    {
        Count = EntryCount = Unsubmitted = 0;
        MaxEntriesPerUser = null;
        Users.Clear();
        Lineups.Clear();
        OddEntryIds.Clear();
    }

    private void Grow()
    {
        int capacity = Math.Max(1024, Count * 2);
        Array.Resize(ref _entryIds, capacity);
        Array.Resize(ref _users, capacity);
        Array.Resize(ref _ranks, capacity);
        Array.Resize(ref _points, capacity);
        Array.Resize(ref _lineups, capacity);
        Array.Resize(ref _lines, capacity);
    }
}
