namespace DfsOpt.Core.Optimum;

/// <summary>Partial lineups that all gain the same points and salary, in order of salary: one side of a merge.</summary>
internal ref struct Arrivals(ReadOnlySpan<PartialLineup> lineups, long addedPoints, int addedSalary)
{
    private readonly ReadOnlySpan<PartialLineup> _lineups = lineups;
    private int _next;

    /// <summary>How many lineups there are in all.</summary>
    public readonly int Count => _lineups.Length;

    /// <summary>The salary of the next, above any other if there is none.</summary>
    public readonly int NextSalary => _next < _lineups.Length ? _lineups[_next].TwiceSalary + addedSalary : int.MaxValue;

    /// <summary>Takes the next.</summary>
    public PartialLineup Take()
    {
        var lineup = _lineups[_next++];
        return new PartialLineup(lineup.TwicePoints + addedPoints, lineup.TwiceSalary + addedSalary, lineup.LastPick);
    }
}
