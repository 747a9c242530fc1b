using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Shares;

/// <summary>Adds sets whose lineups are in many cells: finds each lineup's cell, and adds the set's moments to its row.</summary>
internal sealed unsafe class SpreadSums
{
    private const int Slots = 6;
    private const int Lanes = Eight.Lanes;
    private const int Half = Lanes / 2;
    private const int SalaryLimits = 7;
    private const int PointLimits = 6;

    private readonly RankedPlayers _players;
    private readonly TripleTile _tile;
    private readonly MomentTable _table;
    private readonly double[] _factors;
    private readonly int _features;

    // Limits less each captain's own extra; behind the last captain the limits themselves.
    private readonly int[] _salaryLimits;
    private readonly double[] _pointLimits;
    private readonly int[] _shortLimits;

    private readonly double[] _moments = Eight.Pinned<double>(MomentTable.Columns * Lanes);
    private readonly int[] _rows = Eight.Pinned<int>(Slots * Lanes);

    public SpreadSums(RankedPlayers players, RankedWeights weights, TripleTile tile, MomentTable table, int features)
    {
        _players = players;
        _factors = weights.Rows;
        _tile = tile;
        _table = table;
        _features = features;
        _salaryLimits = Eight.Pinned<int>((players.Count + 1) * SalaryLimits);
        _pointLimits = Eight.Pinned<double>((players.Count + 1) * PointLimits);
        _shortLimits = Eight.Pinned<int>((players.Count + 1) * PointLimits);
        for (int captain = 0; captain <= players.Count; captain++)
        {
            for (int limit = 0; limit < players.ShortLimits.Length; limit++)
                _shortLimits[(captain * PointLimits) + limit] = players.ShortLimits[limit] - (captain < players.Count ? players.ShortPoints[captain] : 0);
            var (salary, points) = captain < players.Count ? (players.Salary[captain], players.Points[captain]) : (0, 0);
            for (int limit = 0; limit < SalaryLimits; limit++)
                _salaryLimits[(captain * SalaryLimits) + limit] = players.Limits.Salary[limit] - salary;
            for (int limit = 0; limit < PointLimits; limit++)
                _pointLimits[(captain * PointLimits) + limit] = players.Limits.Points[limit] - points;
        }
    }

    /// <summary>Adds a block of eight sets.</summary>
    /// <param name="run">The players beside the tile's.</param>
    /// <param name="p">Where in the tile the block begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in SetRun run, int p)
    {
        double* moments = Eight.Pointer(_moments);
        var columns = new RunColumns(run, _tile);
        var weight = columns.Weight(p);
        weight.Store(moments);
        (weight * columns.Sum(p)).Store(moments + Lanes);
        (weight * Vector512.Create(run.Highest)).Store(moments + (2 * Lanes));
        (weight * columns.Lowest(p)).Store(moments + (3 * Lanes));
        (weight * columns.Correlation(p)).Store(moments + (4 * Lanes));
        for (int feature = SetFeature.CountOfV1; feature < _features; feature++)
        {
            var value = Vector512.Load(_tile.Values + (feature * TripleTile.Stride) + p) + Vector512.Create(run.ValueOf(feature));
            (weight * value).Store(moments + ((1 + feature) * Lanes));
        }

        if (_players.HasShortPoints)
            FindRowsByShortPoints(run, p);
        else
            FindRows(run, p);
        if (_features > SetFeature.CountOfV1)
            AddSets(_tile.Captains + p, isWide: true);
        else
            AddSets(_tile.Captains + p, isWide: false);
    }

    /// <summary>Finds for eight sets, with each of the six players as the captain, the row that the lineup belongs to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindRows(in SetRun run, int p)
    {
        int* rows = Eight.Pointer(_rows), salaryLimits = Eight.Pointer(_salaryLimits);
        double* pointLimits = Eight.Pointer(_pointLimits);
        var (salaryOfRun, pointsOfRun) = (Vector256.Create(run.Salary), Vector256.Create(run.Points));
        var salary = Vector256.Load(_tile.Salary + p) + salaryOfRun;
        Vector256<double> lower = Vector256.Load(_tile.Points + p) + pointsOfRun, upper = Vector256.Load(_tile.Points + p + Half) + pointsOfRun;
        Row(salary, lower, upper, salaryLimits + (run.A * SalaryLimits), pointLimits + (run.A * PointLimits), Vector256.Create(MomentTable.Row(run.A, run.Stack))).Store(rows);
        Row(salary, lower, upper, salaryLimits + (run.B * SalaryLimits), pointLimits + (run.B * PointLimits), Vector256.Create(MomentTable.Row(run.B, run.Stack))).Store(rows + Lanes);
        Row(salary, lower, upper, salaryLimits + (run.C * SalaryLimits), pointLimits + (run.C * PointLimits), Vector256.Create(MomentTable.Row(run.C, run.Stack))).Store(rows + (2 * Lanes));
        salaryLimits += _players.Count * SalaryLimits;
        pointLimits += _players.Count * PointLimits;
        var stack = Vector256.Create(run.Stack * CellLimits.Cells);
        rows += TripleTile.Players * Lanes;
        for (int at = p; at < TripleTile.Players * TripleTile.Stride; at += TripleTile.Stride, rows += Lanes)
        {
            salary = Vector256.Load(_tile.SalaryOf + at) + salaryOfRun;
            lower = Vector256.Load(_tile.PointsOf + at) + pointsOfRun;
            upper = Vector256.Load(_tile.PointsOf + at + Half) + pointsOfRun;
            Row(salary, lower, upper, salaryLimits, pointLimits, Vector256.Load(_tile.RowOf + at) + stack).Store(rows);
        }
    }

    /// <summary>The same where points are 32-bit numbers: eight are compared at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindRowsByShortPoints(in SetRun run, int p)
    {
        int* rows = Eight.Pointer(_rows), salaryLimits = Eight.Pointer(_salaryLimits), pointLimits = Eight.Pointer(_shortLimits);
        var (salaryOfRun, pointsOfRun) = (Vector256.Create(run.Salary), Vector256.Create(run.ShortPoints));
        Vector256<int> salary = Vector256.Load(_tile.Salary + p) + salaryOfRun, points = Vector256.Load(_tile.ShortPoints + p) + pointsOfRun;
        Row(salary, points, salaryLimits + (run.A * SalaryLimits), pointLimits + (run.A * PointLimits), Vector256.Create(MomentTable.Row(run.A, run.Stack))).Store(rows);
        Row(salary, points, salaryLimits + (run.B * SalaryLimits), pointLimits + (run.B * PointLimits), Vector256.Create(MomentTable.Row(run.B, run.Stack))).Store(rows + Lanes);
        Row(salary, points, salaryLimits + (run.C * SalaryLimits), pointLimits + (run.C * PointLimits), Vector256.Create(MomentTable.Row(run.C, run.Stack))).Store(rows + (2 * Lanes));
        salaryLimits += _players.Count * SalaryLimits;
        pointLimits += _players.Count * PointLimits;
        var stack = Vector256.Create(run.Stack * CellLimits.Cells);
        rows += TripleTile.Players * Lanes;
        for (int at = p; at < TripleTile.Players * TripleTile.Stride; at += TripleTile.Stride, rows += Lanes)
        {
            salary = Vector256.Load(_tile.SalaryOf + at) + salaryOfRun;
            points = Vector256.Load(_tile.ShortPointsOf + at) + pointsOfRun;
            Row(salary, points, salaryLimits, pointLimits, Vector256.Load(_tile.RowOf + at) + stack).Store(rows);
        }
    }

    /// <summary>The rows of eight lineups, from the first row of their captain and stack on.</summary>
    // A comparison that holds is -1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Row(Vector256<int> salary, Vector256<double> lower, Vector256<double> upper, int* salaryLimits, double* pointLimits, Vector256<int> first) =>
        first - (AboveSalaries(salary, salaryLimits) << 3) - Vector256.Narrow(Above(lower, pointLimits), Above(upper, pointLimits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Row(Vector256<int> salary, Vector256<int> points, int* salaryLimits, int* pointLimits, Vector256<int> first) =>
        first - (AboveSalaries(salary, salaryLimits) << 3) - AboveSix(points, pointLimits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> AboveSalaries(Vector256<int> salary, int* limits) =>
        AboveSix(salary, limits) + Vector256.GreaterThan(salary, Vector256.Create(limits[6]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> AboveSix(Vector256<int> values, int* limits) =>
        Vector256.GreaterThan(values, Vector256.Create(limits[0])) + Vector256.GreaterThan(values, Vector256.Create(limits[1]))
        + Vector256.GreaterThan(values, Vector256.Create(limits[2])) + Vector256.GreaterThan(values, Vector256.Create(limits[3]))
        + Vector256.GreaterThan(values, Vector256.Create(limits[4])) + Vector256.GreaterThan(values, Vector256.Create(limits[5]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Above(Vector256<double> points, double* limits) =>
        Vector256.GreaterThan(points, Vector256.Create(limits[0])).AsInt64() + Vector256.GreaterThan(points, Vector256.Create(limits[1])).AsInt64()
        + Vector256.GreaterThan(points, Vector256.Create(limits[2])).AsInt64() + Vector256.GreaterThan(points, Vector256.Create(limits[3])).AsInt64()
        + Vector256.GreaterThan(points, Vector256.Create(limits[4])).AsInt64() + Vector256.GreaterThan(points, Vector256.Create(limits[5])).AsInt64();

    /// <summary>Adds the moments of eight sets to the rows of their lineups, and finds each set's sum of its rows' factors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSets(double* captains, bool isWide)
    {
        int* rows = Eight.Pointer(_rows);
        double* moments = Eight.Pointer(_moments), sums = Eight.Pointer(_table.Sums), factors = Eight.Pointer(_factors);
        // Built in registers: eight numbers stored one by one and loaded as a vector at once make the processor wait.
        Vector512.Create(
            AddSet(moments, rows, sums, factors, isWide), AddSet(moments + 1, rows + 1, sums, factors, isWide),
            AddSet(moments + 2, rows + 2, sums, factors, isWide), AddSet(moments + 3, rows + 3, sums, factors, isWide),
            AddSet(moments + 4, rows + 4, sums, factors, isWide), AddSet(moments + 5, rows + 5, sums, factors, isWide),
            AddSet(moments + 6, rows + 6, sums, factors, isWide), AddSet(moments + 7, rows + 7, sums, factors, isWide)).Store(captains);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AddSet(double* moments, int* rows, double* sums, double* factors, bool isWide)
    {
        var moment = Eight.Row(moments, Lanes, isWide);
        nint a = rows[0], b = rows[Lanes], c = rows[2 * Lanes], d = rows[3 * Lanes], e = rows[4 * Lanes], f = rows[5 * Lanes];
        Eight.AddTo(sums + (a * MomentTable.Columns), moment);
        Eight.AddTo(sums + (b * MomentTable.Columns), moment);
        Eight.AddTo(sums + (c * MomentTable.Columns), moment);
        Eight.AddTo(sums + (d * MomentTable.Columns), moment);
        Eight.AddTo(sums + (e * MomentTable.Columns), moment);
        Eight.AddTo(sums + (f * MomentTable.Columns), moment);
        return factors[a] + factors[b] + factors[c] + (factors[d] + factors[e] + factors[f]);
    }
}
