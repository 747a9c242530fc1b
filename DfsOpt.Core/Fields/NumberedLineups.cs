using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Fields;

/// <summary>Finds lineups by their number in a universe. The universe does not store them, so whole groups with the same first players are counted and skipped.</summary>
internal sealed class NumberedLineups
{
    // With more open slots than this, lineups are gone through, since counting them costs as much, unless all of them are legal.
    private const int CountedSlots = 2;

    // Above the number of any lineup.
    private const long Unknown = long.MaxValue / 2;

    private readonly int[] _numbers;
    private readonly UniverseLineup[] _found;
    private int _count;

    // The number of the first lineup not yet skipped, and the players chosen for it so far.
    private long _at;
    private UniverseLineup _lineup;

    private NumberedLineups(int[] numbers)
    {
        _numbers = numbers;
        _found = new UniverseLineup[numbers.Length];
    }

    /// <summary>Finds the lineups with given numbers.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="numbers">Numbers from 0, ascending, each once.</param>
    public static UniverseLineup[] Of(LineupUniverse universe, int[] numbers)
    {
        var lineups = new NumberedLineups(numbers);
        for (int captain = 0; captain < universe.Players.Count; captain++)
        {
            lineups._at = universe.FirstOf(captain);
            if (lineups.IsWanted(universe.CountOf(captain)))
                lineups.Find(captain, universe.LineupsOf(captain));
        }

        return lineups._found;
    }

    /// <summary>Whether any of the next lineups is wanted.</summary>
    private bool IsWanted(long next) => _count < _numbers.Length && _numbers[_count] < _at + next;

    private void Find(int captain, CaptainLineups lineups)
    {
        _lineup[0] = (byte)captain;
        Find(lineups, lineups.Captain);
    }

    private void Find(CaptainLineups lineups, FlexPrefix prefix)
    {
        if (prefix.Slots == 1 && lineups.AllFit(prefix))
        {
            FindLast(lineups, prefix.Next);
            return;
        }

        for (int other = prefix.Next; other <= lineups.Others - prefix.Slots; other++)
        {
            var longer = lineups.With(prefix, other);
            long count = longer.Slots <= CountedSlots || lineups.AllFit(longer) ? lineups.Count(longer) : Unknown;
            if (_count == _numbers.Length)
                return;
            if (!IsWanted(count))
            {
                _at += count;
                continue;
            }

            _lineup[Showdown.Slots - prefix.Slots] = (byte)lineups.PlaceOf(other);
            if (longer.Slots > 0)
                Find(lineups, longer);
            else
                (_found[_count++], _at) = (_lineup, _at + 1);
        }
    }

    /// <summary>Finds the wanted lineups that the last player completes.</summary>
    private void FindLast(CaptainLineups lineups, int first)
    {
        int players = lineups.Others - first;
        for (; IsWanted(players); _count++)
        {
            _lineup[Showdown.Slots - 1] = (byte)lineups.PlaceOf(first + (int)(_numbers[_count] - _at));
            _found[_count] = _lineup;
        }

        _at += players;
    }
}
