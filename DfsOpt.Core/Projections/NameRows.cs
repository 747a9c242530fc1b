using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Projections;

/// <summary>The distinct rows of one normalised name: one player if they are his captain and flex rows.</summary>
internal sealed class NameRows
{
    private const int HalfDollarsOff = 2;

    // Both rows are rounded to cents, 0.02 points apart at most.
    private const long HalfNanosOff = FixedPoint.HalfNanosPerPoint / 50;

    public NameRows(IEnumerable<ProjectionRow> rows, bool isFlexAlone)
    {
        var once = new List<ProjectionRow>();
        foreach (var row in rows)
        {
            if (!once.Exists(row.Repeats))
                once.Add(row);
        }

        Rows = once;
        if (Rows.Count == 1 && isFlexAlone)
            Flex = Rows[0];
        if (Rows.Count != 2)
            return;
        if (IsCaptainOf(Rows[0], Rows[1]))
            (Captain, Flex) = (Rows[0], Rows[1]);
        else if (IsCaptainOf(Rows[1], Rows[0]))
            (Captain, Flex) = (Rows[1], Rows[0]);
    }

    public IReadOnlyList<ProjectionRow> Rows { get; }

    /// <summary>The captain's row; <see langword="null"/> if there is none or it is unclear which one it is.</summary>
    public ProjectionRow? Captain { get; }

    /// <summary>The flex row, which becomes the player; <see langword="null"/> if it is unclear which one it is.</summary>
    public ProjectionRow? Flex { get; }

    /// <summary>Whether any row is the captain's row of any other row.</summary>
    public bool HasCaptain => Rows.Any(captain => Rows.Any(flex => IsCaptainOf(captain, flex)));

    /// <summary>Whether one row has 1.5 times the salary of the other, or, if only the captain's salary is unreadable, 1.5 times its projection.</summary>
    private static bool IsCaptainOf(ProjectionRow captain, ProjectionRow flex)
    {
        // A missing team does not count as a different team.
        if (flex.Salary is not { } flexSalary || (captain.Team != flex.Team && captain.Team.Length > 0 && flex.Team.Length > 0))
            return false;
        if (captain.Salary is { } salary)
            return salary > flexSalary && Math.Abs((Showdown.FlexHalves * salary) - (Showdown.CaptainHalves * flexSalary)) <= HalfDollarsOff;
        return captain.Projection is { } points && flex.Projection is { } flexPoints
            && Math.Abs((Showdown.FlexHalves * points) - (Showdown.CaptainHalves * flexPoints)) <= HalfNanosOff;
    }
}
