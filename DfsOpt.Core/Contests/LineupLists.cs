using System.Runtime.InteropServices;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Contests;

/// <summary>A contest's lineups while they come in. Made to be cleared and filled again.</summary>
internal sealed class LineupLists
{
    private readonly LineupNumbers _numbers = new();
    private readonly List<SixNames> _spellings = [], _lineups = [];
    private readonly List<int> _lineupOf = [], _entriesOf = [];

    /// <summary>Makes room for some times as many as there are.</summary>
    public void Expect(double times)
    {
        _spellings.EnsureCapacity((int)(_spellings.Count * times));
        _lineupOf.EnsureCapacity((int)(_lineupOf.Count * times));
        _lineups.EnsureCapacity((int)(_lineups.Count * times));
        _entriesOf.EnsureCapacity((int)(_entriesOf.Count * times));
    }

    /// <summary>Adds a spelling.</summary>
    /// <param name="spelling">Its names as written.</param>
    /// <param name="lineup">The names that they are normalised to, the five others ascending.</param>
    /// <returns>Its number.</returns>
    public int Add(in SixNames spelling, in SixNames lineup)
    {
        int number = _numbers.Add(lineup, _lineups);
        if (number == _entriesOf.Count)
            _entriesOf.Add(0);
        _spellings.Add(spelling);
        _lineupOf.Add(number);
        return _spellings.Count - 1;
    }

    /// <summary>Counts an entry.</summary>
    public void AddEntry(int spelling) => CollectionsMarshal.AsSpan(_entriesOf)[_lineupOf[spelling]]++;

    /// <summary>Forgets every lineup and keeps the room for the next.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _spellings.Clear();
        _lineups.Clear();
        _lineupOf.Clear();
        _entriesOf.Clear();
    }

    /// <summary>A copy of the lineups that takes no more room than they need, with the normalised names numbered anew.</summary>
    /// <param name="normalisedNames">In their new order.</param>
    /// <param name="placeOf">The place of each in it, by the number it had.</param>
    /// <param name="normalised">The number that each written name had there.</param>
    public ContestLineups ToLineups(string[] normalisedNames, ushort[] placeOf, ReadOnlySpan<ushort> normalised)
    {
        var lineups = new SixNames[_lineups.Count];
        for (int lineup = 0; lineup < lineups.Length; lineup++)
            lineups[lineup] = SixNames.Lineup(_lineups[lineup], placeOf);
        var normalisedOf = new ushort[normalised.Length];
        for (int name = 0; name < normalisedOf.Length; name++)
            normalisedOf[name] = placeOf[normalised[name]];
        return new ContestLineups
        {
            NormalisedOf = normalisedOf,
            Spellings = [.. _spellings],
            LineupOf = [.. _lineupOf],
            Lineups = lineups,
            EntriesOf = [.. _entriesOf],
            NormalisedNames = normalisedNames,
        };
    }
}
