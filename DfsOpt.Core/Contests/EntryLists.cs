namespace DfsOpt.Core.Contests;

/// <summary>A contest's entries while they come in. Made to be cleared and filled again.</summary>
internal sealed class EntryLists
{
    private readonly List<long> _ids = [];
    private readonly List<int> _userOf = [], _standingOf = [], _spellingOf = [];
    private readonly List<Standing> _standings = [];

    public int Count => _ids.Count;

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
    public void Add(long id, int user, int spelling)
    {
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

    /// <summary>Forgets every entry and keeps the room for the next.</summary>
    public void Clear()
    {
        _ids.Clear();
        _userOf.Clear();
        _standingOf.Clear();
        _spellingOf.Clear();
        _standings.Clear();
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
