using System.Runtime.InteropServices;

namespace DfsOpt.Core.Contests;

/// <summary>Collects a contest's entries. <see cref="Clear"/> keeps its memory for the next contest.</summary>
internal sealed class EntriesBuilder
{
    private readonly List<long> _ids = [];
    private readonly List<UserId> _userOf = [];
    private readonly List<int> _standingOf = [];
    private readonly List<SpellingId> _spellingOf = [];
    private readonly List<Standing> _standings = [];

    // Most entries are one line below the entry before. These are the others, with their lines.
    private readonly List<int> _jumps = [], _jumpLines = [];
    private int _nextLine;

    public int Count => _ids.Count;

    /// <summary>Each entry's id, or the complement of its index in the contest's odd entry ids.</summary>
    public ReadOnlySpan<long> Ids => CollectionsMarshal.AsSpan(_ids);

    /// <summary>Reserves memory for a multiple of the entries read so far.</summary>
    public void Reserve(double factor)
    {
        int count = (int)(Count * factor);
        _ids.EnsureCapacity(count);
        _userOf.EnsureCapacity(count);
        _standingOf.EnsureCapacity(count);
        _spellingOf.EnsureCapacity(count);
    }

    /// <summary>Adds an entry with the rank and points last set by <see cref="SetStanding"/>.</summary>
    public void Add(long id, UserId user, SpellingId spelling, int line)
    {
        if (line != _nextLine)
        {
            _jumps.Add(Count);
            _jumpLines.Add(line);
        }

        _nextLine = line + 1;
        _ids.Add(id);
        _userOf.Add(user);
        _standingOf.Add(_standings.Count - 1);
        _spellingOf.Add(spelling);
    }

    /// <summary>Sets the rank and points of the next entries.</summary>
    public void SetStanding(Standing standing)
    {
        if (_standings.Count == 0 || !_standings[^1].Is(standing))
            _standings.Add(standing);
    }

    /// <summary>An entry's line in the file, from 1.</summary>
    public int LineOf(int entry)
    {
        int jump = _jumps.BinarySearch(entry);
        jump = jump >= 0 ? jump : ~jump - 1;
        return _jumpLines[jump] + entry - _jumps[jump];
    }

    /// <summary>Clears the previous contest and keeps its memory.</summary>
    public void Clear()
    {
        _ids.Clear();
        _userOf.Clear();
        _standingOf.Clear();
        _spellingOf.Clear();
        _standings.Clear();
        _jumps.Clear();
        _jumpLines.Clear();
        _nextLine = 0;
    }

    /// <summary>The contest's entries, trimmed to size.</summary>
    public ContestEntries Build() => new()
    {
        Ids = [.. _ids],
        UserOf = [.. _userOf],
        StandingOf = [.. _standingOf],
        SpellingOf = [.. _spellingOf],
        Standings = [.. _standings],
    };
}
