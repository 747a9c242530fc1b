using System.Runtime.InteropServices;

namespace DfsOpt.Core.Contests;

/// <summary>A contest's entries while they come in. Made to be cleared and filled again.</summary>
internal sealed class EntryLists
{
    private readonly List<long> _ids = [];
    private readonly List<int> _userOf = [], _standingOf = [], _spellingOf = [];
    private readonly List<Standing> _standings = [];

    // Most entries stand on the line behind the one before; of the others, which they are and where they stand.
    private readonly List<int> _leaps = [], _leapLines = [];
    private int _nextLine;

    public int Count => _ids.Count;

    /// <summary>Each entry's id, or the complement of its number among the contest's odd ones.</summary>
    public ReadOnlySpan<long> Ids => CollectionsMarshal.AsSpan(_ids);

    /// <summary>Makes room for some times as many as there are.</summary>
    public void Expect(double times)
    {
        int count = (int)(Count * times);
        _ids.EnsureCapacity(count);
        _userOf.EnsureCapacity(count);
        _standingOf.EnsureCapacity(count);
        _spellingOf.EnsureCapacity(count);
    }

    /// <summary>Adds an entry that stands where the one before it does.</summary>
    public void Add(long id, int user, int spelling, int line)
    {
        if (line != _nextLine)
        {
            _leaps.Add(Count);
            _leapLines.Add(line);
        }

        _nextLine = line + 1;
        _ids.Add(id);
        _userOf.Add(user);
        _standingOf.Add(_standings.Count - 1);
        _spellingOf.Add(spelling);
    }

    /// <summary>Says where the next entries stand.</summary>
    public void Stand(Standing standing)
    {
        if (_standings.Count == 0 || !_standings[^1].Is(standing))
            _standings.Add(standing);
    }

    /// <summary>The line that an entry stands on.</summary>
    public int LineOf(int entry)
    {
        int leap = _leaps.BinarySearch(entry);
        leap = leap >= 0 ? leap : ~leap - 1;
        return _leapLines[leap] + entry - _leaps[leap];
    }

    /// <summary>Forgets every entry and keeps the room for the next.</summary>
    public void Clear()
    {
        _ids.Clear();
        _userOf.Clear();
        _standingOf.Clear();
        _spellingOf.Clear();
        _standings.Clear();
        _leaps.Clear();
        _leapLines.Clear();
        _nextLine = 0;
    }

    /// <summary>A copy of the entries that takes no more room than they need.</summary>
    public ContestEntries ToEntries() => new()
    {
        Ids = [.. _ids],
        UserOf = [.. _userOf],
        StandingOf = [.. _standingOf],
        SpellingOf = [.. _spellingOf],
        Standings = [.. _standings],
    };
}
