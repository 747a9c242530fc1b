namespace DfsOpt.Core.Lineups;

/// <summary>The rules of DraftKings' showdown contests: one captain, whose salary and points count 1.5 times, and five others, all under one salary cap.</summary>
internal static class Showdown
{
    /// <summary>Players in a lineup.</summary>
    public const int Slots = 6;

    /// <summary>In dollars.</summary>
    public const int SalaryCap = 50_000;

    /// <summary>The cap for salaries that are counted in halves of a dollar.</summary>
    public const int SalaryCapHalves = 2 * SalaryCap;

    /// <summary>The captain's weight, in halves of a player, so that it is an integer.</summary>
    public const int CaptainHalves = 3;

    /// <summary>The weight of each other player, in halves of a player.</summary>
    public const int FlexHalves = 2;

    /// <summary>The weight of a whole lineup, in halves of a player.</summary>
    public const int AllHalves = CaptainHalves + ((Slots - 1) * FlexHalves);
}
