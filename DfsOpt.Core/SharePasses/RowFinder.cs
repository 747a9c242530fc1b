using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Finds for sets of six players, with each of the six as the captain, the row of a <see cref="MomentTable"/> that the lineup belongs to.</summary>
internal sealed unsafe class RowFinder
{
    public const int Slots = 6;

    /// <summary>From the rows of one block of eight sets to the next.</summary>
    public const int RowsOfBlock = Slots * Lanes;

    private const int Lanes = Eight.Lanes;
    private const int Half = Lanes / 2;
    private const int ShortLanes = 2 * Lanes;
    private const int SalaryLimits = 7;
    private const int PointLimits = 6;

    private readonly RankedPlayers _players;
    private readonly TripleTile _tile;

    // Where there are units: sixteen times each limit, those of points less 2¹⁵.
    private readonly Aligned<short> _limits = new((SalaryLimits + PointLimits) * ShortLanes);

    private readonly Aligned<ushort> _rows = new(TripleChunk.Blocks * RowsOfBlock);

    public RowFinder(RankedPlayers players, TripleTile tile)
    {
        _players = players;
        _tile = tile;
        if (players.Units is not { } units)
            return;
        for (int limit = 0; limit < SalaryLimits; limit++)
            _limits.Span.Slice(limit * ShortLanes, ShortLanes).Fill((short)units.SalaryLimits[limit]);
        for (int limit = 0; limit < PointLimits; limit++)
            _limits.Span.Slice((SalaryLimits + limit) * ShortLanes, ShortLanes).Fill((short)(units.PointLimits[limit] + short.MinValue));
    }

    /// <summary>What was found: for each block, and in it for the run's three players and for the chunk's three as the captain, eight rows.</summary>
    public ushort* Rows => _rows.Pointer;

    /// <summary>Finds the rows of blocks of eight sets.</summary>
    /// <param name="run">The players beside the chunk's.</param>
    /// <param name="blocks">Where in the chunk each block begins.</param>
    /// <param name="count">How many blocks there are.</param>
    public void Find(in SetRun run, int[] blocks, int count)
    {
        if (_players.Units is null)
            FindExactly(run, blocks, count);
        else
            FindByUnits(run, blocks, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindByUnits(in SetRun run, int[] blocks, int count)
    {
        int[] salaries = _players.SalaryUnits, points = _players.PointUnits;
        int salary = 2 * (salaries[run.A] + salaries[run.B] + salaries[run.C]), point = 2 * (points[run.A] + points[run.B] + points[run.C]);
        int stack = run.Stack * CellLimits.Cells;
        var salaryOfTwo = Both(salary + salaries[run.A], salary + salaries[run.B]);
        var pointsOfTwo = Both(point + points[run.A], point + points[run.B]);
        var rowsOfTwo = Both(MomentTable.Row(run.A, run.Stack), MomentTable.Row(run.B, run.Stack));
        var salaryOfThird = Both(salary + salaries[run.C], salary);
        var pointsOfThird = Both(point + points[run.C], point);
        var rowsOfThird = Both(MomentTable.Row(run.C, run.Stack), stack);
        Vector256<short> salaryOfRun = Both(salary, salary), pointsOfRun = Both(point, point), stackOfRun = Both(stack, stack);
        short* limits = _limits.Pointer;
        ushort* rows = Rows;
        for (int at = 0; at < count; at++, rows += RowsOfBlock)
        {
            // Sets with none of their players as the captain and with the first, then with the second and with the third.
            short* units = _tile.Chunk.Units + (blocks[at] * (TripleChunk.UnitsOfBlock / Lanes));
            Vector256<short> salaryFirst = Vector256.Load(units), pointsFirst = Vector256.Load(units + (2 * ShortLanes)), rowsFirst = Vector256.Load(units + (4 * ShortLanes));
            Vector128<short> salaryOfNone = salaryFirst.GetLower(), pointsOfNone = pointsFirst.GetLower();
            Row(salaryOfTwo + Vector256.Create(salaryOfNone, salaryOfNone), pointsOfTwo + Vector256.Create(pointsOfNone, pointsOfNone), rowsOfTwo, limits).Store(rows);
            Row(salaryOfThird + salaryFirst, pointsOfThird + pointsFirst, rowsOfThird + rowsFirst, limits).Store(rows + ShortLanes);
            Row(
                salaryOfRun + Vector256.Load(units + ShortLanes), pointsOfRun + Vector256.Load(units + (3 * ShortLanes)),
                stackOfRun + Vector256.Load(units + (5 * ShortLanes)), limits).Store(rows + (2 * ShortLanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Both(int lower, int upper) => Vector256.Create(Vector128.Create((short)lower), Vector128.Create((short)upper));

    /// <summary>The rows of sixteen lineups.</summary>
    /// <param name="salary">Their doubled salaries, in units.</param>
    /// <param name="points">Their doubled points, in units, less 2¹⁵.</param>
    /// <param name="first">The first rows of their captains and stack.</param>
    /// <param name="limits">Sixteen times each limit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Row(Vector256<short> salary, Vector256<short> points, Vector256<short> first, short* limits)
    {
        // A comparison that holds is -1.
        var above = AboveSix(salary, limits) + Vector256.GreaterThan(salary, Vector256.Load(limits + (6 * ShortLanes)));
        return (first - (above << 3) - AboveSix(points, limits + (SalaryLimits * ShortLanes))).AsUInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> AboveSix(Vector256<short> values, short* limits) =>
        Vector256.GreaterThan(values, Vector256.Load(limits)) + Vector256.GreaterThan(values, Vector256.Load(limits + ShortLanes))
        + (Vector256.GreaterThan(values, Vector256.Load(limits + (2 * ShortLanes))) + Vector256.GreaterThan(values, Vector256.Load(limits + (3 * ShortLanes))))
        + (Vector256.GreaterThan(values, Vector256.Load(limits + (4 * ShortLanes))) + Vector256.GreaterThan(values, Vector256.Load(limits + (5 * ShortLanes))));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindExactly(in SetRun run, int[] blocks, int count)
    {
        ushort* rows = Rows;
        int* rowOf = _tile.Chunk.RowOf;
        var stack = Vector256.Create(run.Stack * CellLimits.Cells);
        for (int at = 0; at < count; at++, rows += RowsOfBlock)
        {
            int p = blocks[at];
            Exactly(run, p, run.A).Store(rows);
            Exactly(run, p, run.B).Store(rows + Lanes);
            Exactly(run, p, run.C).Store(rows + (2 * Lanes));
            for (int which = 0; which < TripleChunk.Players; which++)
            {
                int column = which * TripleChunk.Stride;
                // The column behind that of the whole sets is the first with a captain.
                Exactly(run, 0, 0, column + TripleChunk.Stride + p, Vector256.Load(rowOf + column + p) + stack).Store(rows + ((TripleChunk.Players + which) * Lanes));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<ushort> Exactly(in SetRun run, int p, int captain) =>
        Exactly(run, _players.Salary[captain], _players.Points[captain], p, Vector256.Create(MomentTable.Row(captain, run.Stack)));

    /// <summary>The rows of eight lineups, by dollars and nano-points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<ushort> Exactly(in SetRun run, int captainSalary, double captainPoints, int at, Vector256<int> first)
    {
        var salary = Vector256.Load(_tile.Chunk.Salary + at) + Vector256.Create(run.Salary + captainSalary);
        var above = Vector256<int>.Zero;
        foreach (int limit in _players.Limits.Salary)
            above += Vector256.GreaterThan(salary, Vector256.Create(limit));
        double* points = _tile.Chunk.Points + at;
        var ofRun = Vector256.Create(run.Points + captainPoints);
        Vector256<double> lower = Vector256.Load(points) + ofRun, upper = Vector256.Load(points + Half) + ofRun;
        Vector256<long> lowerAbove = Vector256<long>.Zero, upperAbove = Vector256<long>.Zero;
        foreach (double limit in _players.Limits.Points)
        {
            lowerAbove += Vector256.GreaterThan(lower, Vector256.Create(limit)).AsInt64();
            upperAbove += Vector256.GreaterThan(upper, Vector256.Create(limit)).AsInt64();
        }

        var rows = (first - (above << 3) - Vector256.Narrow(lowerAbove, upperAbove)).AsUInt32();
        return Vector128.Narrow(rows.GetLower(), rows.GetUpper());
    }
}
