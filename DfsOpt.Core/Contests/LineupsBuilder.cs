using System.Runtime.InteropServices;
using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Parses a contest's lineup cells and numbers the distinct lineups. <see cref="Clear"/> keeps its memory for the next contest.</summary>
internal sealed class LineupsBuilder(PlayerAliases aliases)
{
    private readonly RecentTextCache _recent = new();
    private readonly Utf8Interner _names = new();
    private readonly Dictionary<string, ushort> _numberOfNormalised = new(StringComparer.Ordinal);
    private readonly List<string> _normalisedNames = [], _writtenNames = [];
    private readonly LineupInterner _numbers = new();
    private readonly List<LineupSlots> _spellings = [], _lineups = [];
    private readonly List<LineupId> _lineupOf = [];
    private readonly List<int> _entriesOf = [];

    // By number of a written name: whether it can be a player's name, and the number of its normalised form.
    private bool[] _isName = [];
    private ushort[] _normalised = [];
    private int _known;

    /// <summary>Names as the file spells them.</summary>
    public TextList Names => _names.ToList();

    /// <summary>Clears the previous contest and keeps its memory.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _spellings.Clear();
        _lineups.Clear();
        _lineupOf.Clear();
        _entriesOf.Clear();
        _recent.Clear();
        _names.Clear();
        _numberOfNormalised.Clear();
        _normalisedNames.Clear();
        _writtenNames.Clear();
        _known = 0;
    }

    /// <summary>Reserves memory for a multiple of the lineups read so far.</summary>
    public void Reserve(double factor)
    {
        _spellings.EnsureCapacity((int)(_spellings.Count * factor));
        _lineupOf.EnsureCapacity((int)(_lineupOf.Count * factor));
        _lineups.EnsureCapacity((int)(_lineups.Count * factor));
        _entriesOf.EnsureCapacity((int)(_entriesOf.Count * factor));
    }

    /// <summary>Adds an entry's lineup.</summary>
    /// <param name="text">The Lineup cell.</param>
    /// <param name="spelling">Its spelling. A text that was seen recently gets the same spelling again.</param>
    /// <param name="fault">Why it is not a valid lineup; only set if it is not.</param>
    /// <returns>Whether the lineup is valid.</returns>
    /// <exception cref="InputException">There are more names than any game has players.</exception>
    public bool TryAdd(ReadOnlySpan<byte> text, out SpellingId spelling, out LineupFault fault)
    {
        int slot = _recent.SlotOf(text);
        if (!_recent.TryFind(slot, text, out int number))
        {
            number = Parse(text);
            _recent.Store(slot, text, number);
        }

        spelling = new SpellingId(number);
        fault = (LineupFault)number;
        if (number < 0)
            return false;
        CollectionsMarshal.AsSpan(_entriesOf)[_lineupOf[number]]++;
        return true;
    }

    /// <summary>The contest's lineups, trimmed to size, with the normalised names in ordinal order.</summary>
    /// <param name="writtenNames">The first spelling of each normalised name.</param>
    public ContestLineups Build(out string[] writtenNames)
    {
        string[] normalised = [.. _normalisedNames];
        Array.Sort(normalised, StringComparer.Ordinal);
        writtenNames = new string[normalised.Length];
        ushort[] placeOf = new ushort[normalised.Length];
        for (int place = 0; place < normalised.Length; place++)
        {
            int number = _numberOfNormalised[normalised[place]];
            placeOf[number] = (ushort)place;
            writtenNames[place] = _writtenNames[number];
        }

        var lineups = new LineupSlots[_lineups.Count];
        for (int lineup = 0; lineup < lineups.Length; lineup++)
            lineups[lineup] = LineupSlots.Lineup(_lineups[lineup], placeOf);
        return new ContestLineups
        {
            NormalisedOf = Array.ConvertAll(_normalised[.._known], number => placeOf[number]),
            Spellings = [.. _spellings],
            LineupOf = [.. _lineupOf],
            Lineups = lineups,
            EntriesOf = [.. _entriesOf],
            NormalisedNames = normalised,
        };
    }

    /// <returns>The number of its spelling, or its <see cref="LineupFault"/>, which is negative.</returns>
    private int Parse(ReadOnlySpan<byte> text)
    {
        Span<TextPlace> places = stackalloc TextPlace[Showdown.Slots];
        var spelling = default(LineupSlots);
        bool valid = (LineupText.TrySplitUsual(text, places) && TryReadNames(text, places, ref spelling))
            || (LineupText.TrySplit(text, places) && TryReadNames(text, places, ref spelling));
        if (!valid)
            return (int)(LineupText.HoldsLocked(text) ? LineupFault.Locked : LineupFault.Malformed);
        var lineup = LineupSlots.Lineup(spelling, _normalised);
        return lineup.HasDuplicate() ? (int)LineupFault.Twice : AddSpelling(spelling, lineup);
    }

    /// <param name="spelling">Its names as written.</param>
    /// <param name="lineup">The same names normalised, the five others ascending.</param>
    private int AddSpelling(in LineupSlots spelling, in LineupSlots lineup)
    {
        int number = _numbers.Add(lineup, _lineups);
        if (number == _entriesOf.Count)
            _entriesOf.Add(0);
        _spellings.Add(spelling);
        _lineupOf.Add(new LineupId(number));
        return _spellings.Count - 1;
    }

    private bool TryReadNames(ReadOnlySpan<byte> text, ReadOnlySpan<TextPlace> places, ref LineupSlots spelling)
    {
        bool allNames = true;
        for (int slot = 0; slot < Showdown.Slots; slot++)
        {
            var written = places[slot].In(text);
            int name = _names.Add(written);
            if (name == _known)
                AddName(written);
            allNames &= _isName[name];
            spelling[slot] = (ushort)name;
        }

        return allNames;
    }

    /// <summary>Adds a name in a spelling that is new to the contest.</summary>
    private void AddName(ReadOnlySpan<byte> written)
    {
        if (_known == LineupSlots.MostNames)
            throw new InputException(ProblemCodes.ImplausibleContest, null, $"names more than {LineupSlots.MostNames} players");
        if (_known == _isName.Length)
        {
            Array.Resize(ref _isName, Math.Max(256, _known * 2));
            Array.Resize(ref _normalised, _isName.Length);
        }

        string normalised = aliases.Normalise(written);
        if (_numberOfNormalised.TryAdd(normalised, (ushort)_normalisedNames.Count))
        {
            _normalisedNames.Add(normalised);
            _writtenNames.Add(Encoding.UTF8.GetString(written));
        }

        _normalised[_known] = _numberOfNormalised[normalised];
        _isName[_known++] = LineupText.IsName(written);
    }
}

/// <summary>Why a Lineup cell is not a valid lineup. Negative, so that it never equals a spelling's number.</summary>
internal enum LineupFault
{
    /// <summary>It is not one captain and five others.</summary>
    Malformed = -1,

    /// <summary>It has LOCKED in place of a name.</summary>
    Locked = -2,

    /// <summary>It has the same player twice.</summary>
    Twice = -3,
}

/// <summary>Normalises names, and replaces a name that has an alias in the config with the projection's name.</summary>
/// <remarks>Keeps every name, as a slate's contests have the same ones. One per worker.</remarks>
internal sealed class PlayerAliases(IReadOnlyDictionary<string, string> aliases)
{
    private readonly Dictionary<string, string> _byName = aliases.ToDictionary(
        a => PlayerName.Normalise(a.Key), a => PlayerName.Normalise(a.Value), StringComparer.Ordinal);

    private readonly Utf8Interner _names = new();
    private readonly List<string> _normalised = [];

    public string Normalise(ReadOnlySpan<byte> name)
    {
        int number = _names.Add(name);
        if (number == _normalised.Count)
        {
            string normalised = PlayerName.Normalise(name);
            _normalised.Add(_byName.GetValueOrDefault(normalised, normalised));
        }

        return _normalised[number];
    }
}
