using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Takes a contest's distinct lineup texts apart, once each, and finds out which of them are the same lineup.</summary>
internal sealed class LineupResolver(PlayerAliases aliases)
{
    /// <summary>The spelling of a text, or the lineup of a spelling, that is not valid.</summary>
    public const int Invalid = -1;

    private readonly TextTable _names = new();
    private readonly List<SixNames> _spellings = [];
    private readonly Dictionary<SixNames, int> _lineupByNames = [];
    private readonly List<SixNames> _lineups = [];
    private readonly List<int> _lineupOf = [];
    private int[] _spellingOfText = [];
    private string[] _normalised = [];
    private string[] _written = [];

    /// <summary>Each text's spelling, or <see cref="Invalid"/>.</summary>
    public ReadOnlySpan<int> SpellingOfText => _spellingOfText;

    public SixNames[] Spellings => [.. _spellings];

    /// <summary>Each spelling's lineup, or <see cref="Invalid"/> where a player stands in it twice.</summary>
    public int[] LineupOf => [.. _lineupOf];

    public SixNames[] Lineups => [.. _lineups];

    public TextList Names => _names.ToList();

    /// <summary>Distinct normalised names, in ordinal order.</summary>
    public string[] NormalisedNames => _normalised;

    /// <summary>For each of them, the first spelling of it.</summary>
    public string[] WrittenNames => _written;

    /// <exception cref="InputException">There are more names than any game has players.</exception>
    public void Resolve(TextTable texts)
    {
        _names.Clear();
        _spellings.Clear();
        _lineupByNames.Clear();
        _lineups.Clear();
        _lineupOf.Clear();
        SplitTexts(texts);
        var placeOf = NormaliseNames();
        FindLineups(placeOf);
    }

    /// <summary>The lineups' hashes, packed in their order.</summary>
    public byte[] Hashes()
    {
        var names = Array.ConvertAll(_normalised, Encoding.UTF8.GetBytes);
        var hashes = new byte[_lineups.Count * LineupHash.Size];
        for (int i = 0; i < _lineups.Count; i++)
            LineupHash.Write(_lineups[i], names, hashes.AsSpan(i * LineupHash.Size));
        return hashes;
    }

    private void SplitTexts(TextTable texts)
    {
        _spellingOfText = new int[texts.Count];
        Span<Range> places = stackalloc Range[LineupText.Slots];
        for (int i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            _spellingOfText[i] = Invalid;
            if (!LineupText.TrySplit(text, places))
                continue;
            var spelling = default(SixNames);
            for (int slot = 0; slot < LineupText.Slots; slot++)
            {
                int name = _names.Add(text[places[slot]]);
                if (name >= SixNames.MostNames)
                    throw new InputException(ProblemCodes.ImplausibleContest, null, $"names more than {SixNames.MostNames} players");
                spelling[slot] = (ushort)name;
            }

            _spellingOfText[i] = _spellings.Count;
            _spellings.Add(spelling);
        }
    }

    /// <returns>Each written name's place among the normalised ones.</returns>
    private ushort[] NormaliseNames()
    {
        var normalised = new string[_names.Count];
        for (int i = 0; i < normalised.Length; i++)
            normalised[i] = aliases.Normalise(_names[i]);
        _normalised = [.. normalised.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _written = new string[_normalised.Length];
        var placeOf = new ushort[normalised.Length];
        for (int i = 0; i < normalised.Length; i++)
        {
            placeOf[i] = (ushort)Array.BinarySearch(_normalised, normalised[i], StringComparer.Ordinal);
            _written[placeOf[i]] ??= Encoding.UTF8.GetString(_names[i]);
        }

        return placeOf;
    }

    private void FindLineups(ushort[] placeOf)
    {
        for (int i = 0; i < _spellings.Count; i++)
        {
            var lineup = _spellings[i];
            for (int slot = 0; slot < LineupText.Slots; slot++)
                lineup[slot] = placeOf[lineup[slot]];
            Span<ushort> others = lineup;
            others[1..].Sort();
            if (lineup.HasTwice())
            {
                _lineupOf.Add(Invalid);
                continue;
            }

            if (!_lineupByNames.TryGetValue(lineup, out int number))
            {
                number = _lineups.Count;
                _lineupByNames.Add(lineup, number);
                _lineups.Add(lineup);
            }

            _lineupOf.Add(number);
        }
    }
}
