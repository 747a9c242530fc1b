using System.Runtime.InteropServices;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Contests;

/// <summary>
/// The lineups of a contest. Entries share spellings (the six names as written), spellings share lineups (the six players, whatever
/// the slot order), so what belongs to a lineup is held once.
/// </summary>
internal sealed class ContestLineups
{
    private readonly List<SixNames> _spellings = [];
    private readonly List<int> _lineupOf = [];
    private readonly List<int> _entriesOf = [];

    /// <summary>Lineups as they are written, shared by most entries that write them so, by number among the contest's names.</summary>
    public ReadOnlySpan<SixNames> Spellings => CollectionsMarshal.AsSpan(_spellings);

    /// <summary>Each spelling's place in <see cref="Lineups"/>.</summary>
    public ReadOnlySpan<int> LineupOf => CollectionsMarshal.AsSpan(_lineupOf);

    /// <summary>Distinct lineups, by number in <see cref="NormalisedNames"/>; the five others ascending.</summary>
    public ReadOnlySpan<SixNames> Lineups => CollectionsMarshal.AsSpan(LineupList);

    /// <summary>How many entries play each lineup.</summary>
    public ReadOnlySpan<int> EntriesOf => CollectionsMarshal.AsSpan(_entriesOf);

    /// <summary>In ordinal order, once all lineups are there.</summary>
    public string[] NormalisedNames { get; private set; } = [];

    /// <summary>The lineups while they are collected.</summary>
    public List<SixNames> LineupList { get; } = [];

    /// <summary>Makes room for some times as many as there are.</summary>
    public void Expect(double times)
    {
        _spellings.Capacity = _lineupOf.Capacity = Math.Max(_spellings.Capacity, (int)(_spellings.Count * times));
        LineupList.Capacity = _entriesOf.Capacity = Math.Max(LineupList.Capacity, (int)(LineupList.Count * times));
    }

    /// <summary>Adds a spelling of a lineup.</summary>
    /// <returns>Its number.</returns>
    public int AddSpelling(in SixNames spelling, int lineup)
    {
        if (lineup == _entriesOf.Count)
            _entriesOf.Add(0);
        _spellings.Add(spelling);
        _lineupOf.Add(lineup);
        return _spellings.Count - 1;
    }

    /// <summary>Counts an entry.</summary>
    public void AddEntry(int spelling) => CollectionsMarshal.AsSpan(_entriesOf)[LineupOf[spelling]]++;

    /// <summary>Numbers the normalised names anew.</summary>
    /// <param name="normalisedNames">In their new order.</param>
    /// <param name="placeOf">The place of each in it, by the number it had.</param>
    public void Order(string[] normalisedNames, ushort[] placeOf)
    {
        NormalisedNames = normalisedNames;
        foreach (ref var lineup in CollectionsMarshal.AsSpan(LineupList))
            lineup = SixNames.Lineup(lineup, placeOf);
    }
}
