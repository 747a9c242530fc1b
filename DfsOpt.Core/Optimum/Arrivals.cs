namespace DfsOpt.Core.Optimum;

/// <summary>Partial lineups in order of salary, which all gain the same points and salary: one side of a merge.</summary>
/// <param name="lineups">The lineups, least salary first.</param>
/// <param name="count">How many of them count.</param>
/// <param name="addedPoints">The doubled points each gains.</param>
/// <param name="addedSalary">The doubled salary each gains.</param>
internal struct Arrivals(PartialLineup[] lineups, int count, long addedPoints, int addedSalary)
{
    private int _next;

    /// <summary>How many lineups there are in all.</summary>
    public readonly int Count => count;

    /// <summary>The salary of the next lineup; above any salary if there is none.</summary>
    public readonly int NextSalary => _next < count ? lineups[_next].TwiceSalary + addedSalary : int.MaxValue;

    /// <summary>Takes the next lineup.</summary>
    public PartialLineup Take()
    {
        var lineup = lineups[_next++];
        return new PartialLineup(lineup.TwicePoints + addedPoints, lineup.TwiceSalary + addedSalary, lineup.LastPick);
    }
}
