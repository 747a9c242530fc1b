using System.Runtime.InteropServices;

namespace DfsOpt.Core.Contests;

/// <summary>A contest's entries with a valid lineup, as columns.</summary>
internal sealed class ContestEntries
{
    private readonly List<long> _ids = [];
    private readonly List<int> _userOf = [], _standingOf = [], _spellingOf = [];
    private readonly List<Standing> _standings = [];

    public int Count => _ids.Count;

    /// <summary>Each entry's id, or the complement of its number among the contest's odd ones.</summary>
    public ReadOnlySpan<long> Ids => CollectionsMarshal.AsSpan(_ids);

    /// <summary>Each entry's user, by number among the contest's.</summary>
    public ReadOnlySpan<int> UserOf => CollectionsMarshal.AsSpan(_userOf);

    /// <summary>Each entry's place in <see cref="Standings"/>.</summary>
    public ReadOnlySpan<int> StandingOf => CollectionsMarshal.AsSpan(_standingOf);

    /// <summary>Each entry's spelling, by number in the contest's lineups.</summary>
    public ReadOnlySpan<int> SpellingOf => CollectionsMarshal.AsSpan(_spellingOf);

    /// <summary>Ranks and points, shared by entries that follow one another with the same.</summary>
    public ReadOnlySpan<Standing> Standings => CollectionsMarshal.AsSpan(_standings);

    /// <summary>Makes room for some times as many as there are.</summary>
    public void Expect(double times) =>
        _ids.Capacity = _userOf.Capacity = _standingOf.Capacity = _spellingOf.Capacity = Math.Max(_ids.Capacity, (int)(Count * times));

    /// <summary>Adds an entry that stands where the one before it does.</summary>
    public void Add(long id, int user, int spelling)
    {
        _ids.Add(id);
        _userOf.Add(user);
        _standingOf.Add(_standings.Count - 1);
        _spellingOf.Add(spelling);
    }

    /// <summary>Says where the next entries stand.</summary>
    public void Stand(Standing standing) => _standings.Add(standing);
}
