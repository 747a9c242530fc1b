using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Takes a contest's lineup texts apart, once each, and finds out which of them are the same lineup.</summary>
internal sealed class LineupResolver(PlayerAliases aliases)
{
    /// <summary>The spelling of a text, or the lineup of a spelling, that is not valid.</summary>
    public const int Invalid = -1;

    private readonly TextTable _names = new();
    private readonly TextTable _lineupTable = new();
    private bool[] _isName = [];
    private SixNames[] _spellings = [], _lineups = [];
    private int[] _spellingOfText = [], _lineupOf = [];
    private int _spellingCount, _lineupCount, _known;
    private long _hashed;

    /// <summary>Each text's spelling, or <see cref="Invalid"/>.</summary>
    public ReadOnlySpan<int> SpellingOfText => _spellingOfText;

    public ReadOnlySpan<SixNames> Spellings => _spellings.AsSpan(0, _spellingCount);

    /// <summary>Each spelling's lineup, or <see cref="Invalid"/> where a player stands in it twice.</summary>
    public ReadOnlySpan<int> LineupOf => _lineupOf.AsSpan(0, _spellingCount);

    public ReadOnlySpan<SixNames> Lineups => _lineups.AsSpan(0, _lineupCount);

    public TextList Names => _names.ToList();

    /// <summary>Distinct normalised names, in ordinal order.</summary>
    public string[] NormalisedNames { get; private set; } = [];

    /// <summary>For each of them, the first spelling of it.</summary>
    public string[] WrittenNames { get; private set; } = [];

    /// <exception cref="InputException">There are more names than any game has players.</exception>
    public void Resolve(RecentTexts texts)
    {
        _names.Clear();
        _lineupTable.Clear();
        _spellingCount = _lineupCount = _known = 0;
        if (_spellings.Length < texts.Count)
        {
            _spellings = new SixNames[texts.Count];
            _lineups = new SixNames[texts.Count];
            _spellingOfText = new int[texts.Count];
            _lineupOf = new int[texts.Count];
        }

        SplitTexts(texts);
        FindLineups(NormaliseNames());
    }

    /// <summary>The lineups' hashes, packed in their order.</summary>
    public byte[] Hashes()
    {
        using var hash = new LineupHash();
        var names = Array.ConvertAll(NormalisedNames, Encoding.UTF8.GetBytes);
        var hashes = new byte[_lineupCount * LineupHash.Size];
        hash.WriteAll(Lineups, names, hashes, _hashed);
        _hashed += _lineupCount;
        return hashes;
    }

    private void SplitTexts(RecentTexts texts)
    {
        Span<Range> places = stackalloc Range[LineupText.Slots];
        for (int i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            ref var spelling = ref _spellings[_spellingCount];
            bool valid = (LineupText.TrySplitUsual(text, places) && TryName(text, places, ref spelling))
                || (LineupText.TrySplit(text, places) && TryName(text, places, ref spelling));
            _spellingOfText[i] = valid ? _spellingCount++ : Invalid;
        }
    }

    private bool TryName(ReadOnlySpan<byte> text, ReadOnlySpan<Range> places, ref SixNames spelling)
    {
        bool allNames = true;
        for (int slot = 0; slot < LineupText.Slots; slot++)
        {
            var written = text[places[slot]];
            int name = _names.Add(written);
            if (name >= _isName.Length)
                Array.Resize(ref _isName, Math.Max(256, _isName.Length * 2));
            if (name >= _known)
            {
                _isName[name] = LineupText.IsName(written);
                _known = name + 1;
                if (name >= SixNames.MostNames)
                    throw new InputException(ProblemCodes.ImplausibleContest, null, $"names more than {SixNames.MostNames} players");
            }

            allNames &= _isName[name];
            spelling[slot] = (ushort)name;
        }

        return allNames;
    }

    /// <returns>Each written name's place among the normalised ones.</returns>
    private ushort[] NormaliseNames()
    {
        var normalised = new string[_names.Count];
        for (int i = 0; i < normalised.Length; i++)
            normalised[i] = aliases.Normalise(_names[i]);
        NormalisedNames = [.. normalised.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        WrittenNames = new string[NormalisedNames.Length];
        var placeOf = new ushort[normalised.Length];
        for (int i = 0; i < normalised.Length; i++)
        {
            placeOf[i] = (ushort)Array.BinarySearch(NormalisedNames, normalised[i], StringComparer.Ordinal);
            WrittenNames[placeOf[i]] ??= Encoding.UTF8.GetString(_names[i]);
        }

        return placeOf;
    }

    private void FindLineups(ushort[] placeOf)
    {
        for (int i = 0; i < _spellingCount; i++)
        {
            var lineup = SixNames.Lineup(_spellings[i], placeOf);
            if (lineup.HasTwice())
            {
                _lineupOf[i] = Invalid;
                continue;
            }

            int number = _lineupTable.Add(lineup.Bytes);
            if (number == _lineupCount)
                _lineups[_lineupCount++] = lineup;
            _lineupOf[i] = number;
        }
    }
}
