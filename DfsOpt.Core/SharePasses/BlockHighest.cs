namespace DfsOpt.Core.SharePasses;

/// <summary>The highest salaries and points of a block of sets.</summary>
/// <param name="Salary">Twice the salaries of three players, in dollars.</param>
/// <param name="CaptainSalary">The same with one of them as the captain.</param>
/// <param name="Points">Twice their points, in nano-points.</param>
/// <param name="CaptainPoints">The same with one of them as the captain.</param>
internal readonly record struct BlockHighest(int Salary, int CaptainSalary, double Points, double CaptainPoints)
{
    /// <summary>Whether all lineups of the block with a run's players are in the last bins of salary left and gap, whoever is the captain.</summary>
    public bool IsWithinLast(in SetRun run) => Salary <= run.LastSalaryOfPlayers && CaptainSalary <= run.LastSalary
        && Points <= run.LastPointsOfPlayers && CaptainPoints <= run.LastPoints;

    /// <summary>The highest of these and another set's.</summary>
    public BlockHighest With(int salary, int captainSalary, double points, double captainPoints) => new(
        Math.Max(Salary, salary), Math.Max(CaptainSalary, captainSalary), Math.Max(Points, points), Math.Max(CaptainPoints, captainPoints));
}
