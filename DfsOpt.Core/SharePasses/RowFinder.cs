using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Finds for sets of six players, with each of the six as the captain, the row of a <see cref="MomentTable"/> that the lineup belongs to.</summary>
internal sealed unsafe class RowFinder
{
    public const int Slots = 6;

    private const int Lanes = Eight.Lanes;
    private const int Half = Lanes / 2;
    private const int SalaryLimits = 7;
    private const int PointLimits = 6;

    private readonly RankedPlayers _players;
    private readonly TripleTile _tile;

    // Limits less each captain's own extra; behind the last captain the limits themselves.
    private readonly Aligned<int> _salaryLimits;
    private readonly Aligned<double> _pointLimits;
    private readonly Aligned<int> _shortLimits;

    private readonly Aligned<int> _rows = new(Slots * Lanes);

    public RowFinder(RankedPlayers players, TripleTile tile)
    {
        _players = players;
        _tile = tile;
        _salaryLimits = new Aligned<int>((players.Count + 1) * SalaryLimits);
        _pointLimits = new Aligned<double>((players.Count + 1) * PointLimits);
        _shortLimits = new Aligned<int>((players.Count + 1) * PointLimits);
        for (int captain = 0; captain <= players.Count; captain++)
        {
            bool isOne = captain < players.Count;
            for (int limit = 0; limit < SalaryLimits; limit++)
                _salaryLimits[(captain * SalaryLimits) + limit] = players.Limits.Salary[limit] - (isOne ? players.Salary[captain] : 0);
            for (int limit = 0; limit < PointLimits; limit++)
            {
                int at = (captain * PointLimits) + limit;
                _pointLimits[at] = players.Limits.Points[limit] - (isOne ? players.Points[captain] : 0);
                if (players.HasShortPoints)
                    _shortLimits[at] = players.ShortLimits[limit] - (isOne ? players.ShortPoints[captain] : 0);
            }
        }
    }

    /// <summary>What was found: for the run's three players and for the chunk's three as the captain eight rows each.</summary>
    public int* Rows => _rows.Pointer;

    /// <summary>Finds the rows of eight sets.</summary>
    /// <param name="run">The players beside the chunk's.</param>
    /// <param name="p">Where in the chunk the eight begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(in SetRun run, int p)
    {
        int* rows = Rows;
        Row(run, p, run.A, Vector256.Create(MomentTable.Row(run.A, run.Stack))).Store(rows);
        Row(run, p, run.B, Vector256.Create(MomentTable.Row(run.B, run.Stack))).Store(rows + Lanes);
        Row(run, p, run.C, Vector256.Create(MomentTable.Row(run.C, run.Stack))).Store(rows + (2 * Lanes));
        var stack = Vector256.Create(run.Stack * CellLimits.Cells);
        int* rowOf = _tile.Chunk.RowOf + p;
        for (int which = 0; which < TripleChunk.Players; which++)
        {
            // The column behind that of the whole sets is the first with a captain.
            int at = ((1 + which) * TripleChunk.Stride) + p;
            Row(run, at, _players.Count, Vector256.Load(rowOf + (which * TripleChunk.Stride)) + stack).Store(rows + ((TripleChunk.Players + which) * Lanes));
        }
    }

    /// <summary>The rows of eight lineups.</summary>
    /// <param name="run">The players beside the chunk's.</param>
    /// <param name="at">Where the chunk's salaries and points of the eight are.</param>
    /// <param name="captain">Whose limits hold.</param>
    /// <param name="first">The first rows of the lineups' captains and stack.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> Row(in SetRun run, int at, int captain, Vector256<int> first)
    {
        // A comparison that holds is -1.
        var salary = Vector256.Load(_tile.Chunk.Salary + at) + Vector256.Create(run.Salary);
        int* salaryLimits = _salaryLimits.Pointer + (captain * SalaryLimits);
        var above = (AboveSix(salary, salaryLimits) + Vector256.GreaterThan(salary, Vector256.Create(salaryLimits[6]))) << 3;
        if (_players.HasShortPoints)
            return first - above - AboveSix(Vector256.Load(_tile.Chunk.ShortPoints + at) + Vector256.Create(run.ShortPoints), _shortLimits.Pointer + (captain * PointLimits));
        double* points = _tile.Chunk.Points + at, limits = _pointLimits.Pointer + (captain * PointLimits);
        var ofRun = Vector256.Create(run.Points);
        return first - above - Vector256.Narrow(AboveSix(Vector256.Load(points) + ofRun, limits), AboveSix(Vector256.Load(points + Half) + ofRun, limits));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> AboveSix(Vector256<int> values, int* limits) =>
        Vector256.GreaterThan(values, Vector256.Create(limits[0])) + Vector256.GreaterThan(values, Vector256.Create(limits[1]))
        + Vector256.GreaterThan(values, Vector256.Create(limits[2])) + Vector256.GreaterThan(values, Vector256.Create(limits[3]))
        + Vector256.GreaterThan(values, Vector256.Create(limits[4])) + Vector256.GreaterThan(values, Vector256.Create(limits[5]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> AboveSix(Vector256<double> points, double* limits) =>
        Vector256.GreaterThan(points, Vector256.Create(limits[0])).AsInt64() + Vector256.GreaterThan(points, Vector256.Create(limits[1])).AsInt64()
        + Vector256.GreaterThan(points, Vector256.Create(limits[2])).AsInt64() + Vector256.GreaterThan(points, Vector256.Create(limits[3])).AsInt64()
        + Vector256.GreaterThan(points, Vector256.Create(limits[4])).AsInt64() + Vector256.GreaterThan(points, Vector256.Create(limits[5])).AsInt64();
}
