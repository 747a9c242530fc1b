using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Universe;

/// <summary>Counts the lineups of one captain by their first players, without going through them: if the most expensive remaining players fit under the cap, all do.</summary>
internal sealed class CaptainLineups
{
    private const int FlexSlots = LineupBlock.FlexSlots;

    private readonly int[] _others;
    private readonly int[] _salaryHalves;
    private readonly bool[] _isOtherTeam;
    private readonly int _left;

    // By the number of open slots and the first player who may come next: the highest and the lowest total salary of players for the slots, and the number of choices.
    private readonly int[] _dearest;
    private readonly int[] _cheapest;
    private readonly long[] _choices;

    /// <param name="captain">The captain's index.</param>
    /// <param name="salary">Each player's salary, in dollars.</param>
    /// <param name="teamOf">Each player's team.</param>
    public CaptainLineups(int captain, int[] salary, int[] teamOf)
    {
        _others = OthersThan(captain, salary.Length);
        _salaryHalves = Array.ConvertAll(_others, player => Showdown.FlexHalves * salary[player]);
        _isOtherTeam = Array.ConvertAll(_others, player => teamOf[player] != teamOf[captain]);
        _left = Showdown.SalaryCapHalves - (Showdown.CaptainHalves * salary[captain]);
        _dearest = new int[(FlexSlots + 1) * (Others + 1)];
        _cheapest = new int[_dearest.Length];
        _choices = new long[_dearest.Length];
        var ascending = new List<int>(Others);
        for (int next = Others; next >= 0; next--)
        {
            if (next < Others)
                Insert(ascending, _salaryHalves[next]);
            _choices[At(0, next)] = 1;
            for (int slots = 1; slots <= Math.Min(FlexSlots, ascending.Count); slots++)
            {
                _cheapest[At(slots, next)] = _cheapest[At(slots - 1, next)] + ascending[slots - 1];
                _dearest[At(slots, next)] = _dearest[At(slots - 1, next)] + ascending[^slots];
                // The division is exact, since this is a binomial coefficient.
                _choices[At(slots, next)] = _choices[At(slots - 1, next)] * (ascending.Count - slots + 1) / slots;
            }
        }
    }

    /// <summary>The indexes of all players except the captain.</summary>
    public static int[] OthersThan(int captain, int players)
    {
        int[] others = new int[players - 1];
        for (int other = 0; other < others.Length; other++)
            others[other] = other < captain ? other : other + 1;
        return others;
    }

    /// <summary>How many players there are besides the captain.</summary>
    public int Others => _others.Length;

    /// <summary>The prefix without any flex player.</summary>
    public FlexPrefix Captain => new(FlexSlots, 0, _left, HasBothTeams: false);

    /// <summary>The index in the universe of one of the other players.</summary>
    public int PlaceOf(int other) => _others[other];

    /// <summary>Adds a player to a prefix.</summary>
    public FlexPrefix With(FlexPrefix prefix, int other) =>
        new(prefix.Slots - 1, other + 1, prefix.Left - _salaryHalves[other], prefix.HasBothTeams | _isOtherTeam[other]);

    /// <summary>Whether every choice of remaining players makes the prefix a legal lineup.</summary>
    public bool AllFit(FlexPrefix prefix) => prefix.HasBothTeams && _dearest[At(prefix.Slots, prefix.Next)] <= prefix.Left;

    /// <summary>How many legal lineups begin with a prefix.</summary>
    public long Count(FlexPrefix prefix) => AllFit(prefix) ? _choices[At(prefix.Slots, prefix.Next)] : CountEach(prefix);

    private long CountEach(FlexPrefix prefix)
    {
        long count = 0;
        if (prefix.Slots == 0 || _cheapest[At(prefix.Slots, prefix.Next)] > prefix.Left)
            return count;
        for (int other = prefix.Next; other <= Others - prefix.Slots; other++)
            count += Count(With(prefix, other));
        return count;
    }

    private static void Insert(List<int> ascending, int salary)
    {
        int at = ascending.BinarySearch(salary);
        ascending.Insert(at < 0 ? ~at : at, salary);
    }

    private int At(int slots, int next) => (slots * (Others + 1)) + next;
}
