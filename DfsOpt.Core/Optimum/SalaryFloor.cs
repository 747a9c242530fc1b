namespace DfsOpt.Core.Optimum;

/// <summary>The least that the open slots of a partial lineup cost, filled from the players yet to come.</summary>
internal sealed class SalaryFloor
{
    private const int Row = 2 * Lineup.Size;
    private const int Impossible = int.MaxValue / 2;
    private readonly int[] _least;

    /// <param name="players">The players in the order of the search.</param>
    public SalaryFloor(ReadOnlySpan<Candidate> players)
    {
        _least = new int[(players.Length + 1) * Row];
        _least.AsSpan(players.Length * Row).Fill(Impossible);
        _least[players.Length * Row] = 0;
        for (var from = players.Length - 1; from >= 0; from--)
        {
            var later = _least.AsSpan((from + 1) * Row, Row);
            var here = _least.AsSpan(from * Row, Row);
            var flex = Lineup.FlexHalves * players[from].Salary;
            var captain = Lineup.CaptainHalves * players[from].Salary;
            later.CopyTo(here);
            for (var left = 1; left < Lineup.Size; left++)
            {
                here[left] = Math.Min(later[left], later[left - 1] + flex);
                here[Lineup.Size + left] = Math.Min(later[Lineup.Size + left], Math.Min(later[Lineup.Size + left - 1] + flex, later[left - 1] + captain));
            }
        }
    }

    /// <summary>The least, in half-dollars; far above the cap if the slots cannot be filled.</summary>
    /// <param name="from">Where the players to choose from begin.</param>
    /// <param name="captain">Whether one of the slots is the captain's.</param>
    /// <param name="left">Open slots, at most five.</param>
    public int Of(int from, bool captain, int left) => _least[from * Row + (captain ? Lineup.Size : 0) + left];
}
