using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>The least salary of the open slots of a partial lineup, filled from the players still to come.</summary>
internal sealed class SalaryFloor
{
    private const int Row = 2 * Showdown.Slots;
    private const int Impossible = int.MaxValue / 2;
    private readonly int[] _least;

    /// <param name="players">The players in the order of the search.</param>
    public SalaryFloor(Candidate[] players)
    {
        _least = new int[(players.Length + 1) * Row];
        for (int kind = 1; kind < Row; kind++)
            _least[players.Length * Row + kind] = Impossible;
        for (int from = players.Length - 1; from >= 0; from--)
        {
            int here = from * Row;
            int later = here + Row;
            int flex = Showdown.FlexHalves * players[from].Salary;
            int captain = Showdown.CaptainHalves * players[from].Salary;
            _least[here + Showdown.Slots] = Impossible;
            for (int left = 1; left < Showdown.Slots; left++)
            {
                int open = Showdown.Slots + left;
                _least[here + left] = Math.Min(_least[later + left], _least[later + left - 1] + flex);
                _least[here + open] = Math.Min(_least[later + open], Math.Min(_least[later + open - 1] + flex, _least[later + left - 1] + captain));
            }
        }
    }

    /// <summary>The least salary, in half-dollars; far above the cap if the slots cannot be filled.</summary>
    /// <param name="from">The index of the first player to choose from.</param>
    /// <param name="captain">Whether one of the slots is the captain's.</param>
    /// <param name="left">Open slots, at most five.</param>
    public int Of(int from, bool captain, int left) => _least[from * Row + (captain ? Showdown.Slots : 0) + left];
}
