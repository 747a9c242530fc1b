using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Takes a contest's lineup texts apart as they come, and finds out which of them are the same lineup.</summary>
internal sealed class LineupResolver(PlayerAliases aliases)
{
    private readonly RecentTexts _recent = new();
    private readonly TextTable _names = new();
    private readonly Dictionary<string, ushort> _numberOfNormalised = new(StringComparer.Ordinal);
    private readonly List<string> _normalisedNames = [], _writtenNames = [];

    // By number of a written name: whether it is one, and the number of what it is normalised to.
    private bool[] _isName = [];
    private ushort[] _normalised = [];
    private int _known;

    /// <summary>What has been found since <see cref="Start"/>.</summary>
    public LineupLists Found { get; } = new();

    /// <summary>Names as they are written.</summary>
    public TextList Names => _names.ToList();

    /// <summary>Starts on a contest.</summary>
    public void Start()
    {
        Found.Clear();
        _recent.Clear();
        _names.Clear();
        _numberOfNormalised.Clear();
        _normalisedNames.Clear();
        _writtenNames.Clear();
        _known = 0;
    }

    /// <summary>Takes the lineup of an entry.</summary>
    /// <returns>The number of its spelling: one that it has had lately, or a new one. Or, less than 0, its <see cref="LineupFault"/>.</returns>
    /// <exception cref="InputException">There are more names than any game has players.</exception>
    public int Add(ReadOnlySpan<byte> text)
    {
        int place = _recent.PlaceOf(text);
        if (!_recent.TryFind(place, text, out int spelling))
        {
            spelling = Resolve(text);
            _recent.Keep(place, text, spelling);
        }

        if (spelling >= 0)
            Found.AddEntry(spelling);
        return spelling;
    }

    /// <summary>Ends a contest: its normalised names come into ordinal order, and those of each lineup with them.</summary>
    /// <param name="writtenNames">For each normalised name, the first spelling of it.</param>
    public ContestLineups Finish(out string[] writtenNames)
    {
        string[] normalised = [.. _normalisedNames];
        Array.Sort(normalised, StringComparer.Ordinal);
        writtenNames = new string[normalised.Length];
        var placeOf = new ushort[normalised.Length];
        for (int place = 0; place < normalised.Length; place++)
        {
            int number = _numberOfNormalised[normalised[place]];
            placeOf[number] = (ushort)place;
            writtenNames[place] = _writtenNames[number];
        }

        return Found.ToLineups(normalised, placeOf, _normalised.AsSpan(0, _known));
    }

    private int Resolve(ReadOnlySpan<byte> text)
    {
        Span<TextPlace> places = stackalloc TextPlace[Showdown.Slots];
        var spelling = default(SixNames);
        bool valid = (LineupText.TrySplitUsual(text, places) && TryName(text, places, ref spelling))
            || (LineupText.TrySplit(text, places) && TryName(text, places, ref spelling));
        if (!valid)
            return (int)(LineupText.HoldsLocked(text) ? LineupFault.Locked : LineupFault.Malformed);
        var lineup = SixNames.Lineup(spelling, _normalised);
        return lineup.HasTwice() ? (int)LineupFault.Twice : Found.Add(spelling, lineup);
    }

    private bool TryName(ReadOnlySpan<byte> text, ReadOnlySpan<TextPlace> places, ref SixNames spelling)
    {
        bool allNames = true;
        for (int slot = 0; slot < Showdown.Slots; slot++)
        {
            var written = places[slot].In(text);
            int name = _names.Add(written);
            if (name == _known)
                Know(written);
            allNames &= _isName[name];
            spelling[slot] = (ushort)name;
        }

        return allNames;
    }

    /// <summary>Takes note of a name that has not been written so before.</summary>
    private void Know(ReadOnlySpan<byte> written)
    {
        if (_known == SixNames.MostNames)
            throw new InputException(ProblemCodes.ImplausibleContest, null, $"names more than {SixNames.MostNames} players");
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
