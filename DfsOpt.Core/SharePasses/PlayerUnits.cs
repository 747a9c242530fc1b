using System.Numerics;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Units of a slate's salaries and points, their greatest common divisors, in which those of its lineups are 16-bit numbers: so are
/// salaries in hundreds of dollars, and points of two decimals.
/// </summary>
internal sealed class PlayerUnits
{
    // Six players, all doubled, and the captain's half.
    private const int MostSalaries = (2 * Showdown.Slots) + 1;

    private readonly long _dollars;
    private readonly long _nanos;

    private PlayerUnits(long dollars, long nanos, CellLimits limits)
    {
        (_dollars, _nanos) = (dollars, nanos);
        SalaryLimits = Array.ConvertAll(limits.Salary, limit => Math.Min(short.MaxValue, SalaryOf(limit)));
        PointLimits = Array.ConvertAll(limits.Points, PointsOf);
    }

    /// <summary>The limits of doubled salary in this unit.</summary>
    public int[] SalaryLimits { get; }

    /// <summary>The limits of doubled points in this unit.</summary>
    public int[] PointLimits { get; }

    /// <summary>Finds the units; <see langword="null"/> if there are none.</summary>
    /// <param name="slate">A slate that has a legal lineup.</param>
    /// <param name="limits">The limits in dollars and nano-points.</param>
    public static PlayerUnits? Of(UniverseSlate slate, CellLimits limits)
    {
        long dollars = Divisor(slate.Salary.Select(salary => (long)salary)), nanos = Divisor(slate.Projection);
        // No legal lineup has more points than the best one; those of the others, which may be more than 16 bits hold, do not matter.
        bool areShort = slate.Salary.Max() / dollars <= short.MaxValue / MostSalaries && slate.TwiceOptimum!.Value / nanos <= ushort.MaxValue;
        return areShort ? new PlayerUnits(dollars, nanos, limits) : null;
    }

    /// <summary>Dollars in units, rounded down: a multiple of the unit is above a limit if it is above this.</summary>
    public int SalaryOf(int dollars) => (int)(dollars / _dollars);

    /// <summary>Nano-points in units, rounded down.</summary>
    public int PointsOf(double nanos) => (int)((long)nanos / _nanos);

    private static long Divisor(IEnumerable<long> numbers) =>
        (long)numbers.Aggregate(BigInteger.Zero, (divisor, number) => BigInteger.GreatestCommonDivisor(divisor, number));
}
