using System.Numerics;

namespace DfsOpt.Core.Shares;

/// <summary>
/// Sets of three players behind a third one in order of ownership, so many of them of the first team: what completes two players and
/// that third one to six. They are columns, so that eight sets can be added at a time.
/// </summary>
internal sealed unsafe class TripleTile
{
    public const int Capacity = 256;

    public const int Blocks = Capacity / Eight.Lanes;

    /// <summary>From one column to the next: more than there are sets, so that columns do not fall on the same lines of the cache.</summary>
    public const int Stride = Capacity + Eight.Lanes;

    /// <summary>Players in a set.</summary>
    public const int Players = 3;

    private const int IntColumns = 2 + (3 * Players);
    private const int DoubleColumns = 6 + Players + SetFeature.Count;

    private readonly RankedPlayers _players;
    private readonly RankedWeights _weights;
    private readonly int[] _ints = Eight.Pinned<int>(IntColumns * Stride);
    private readonly double[] _doubles = Eight.Pinned<double>(DoubleColumns * Stride);
    private readonly double[] _pairWeight;
    private readonly double[] _pairCorrelation;
    private readonly byte[] _members = new byte[Players * Stride];
    private readonly int[] _sums;
    private int _third;

    public TripleTile(RankedPlayers players, RankedWeights weights, int features)
    {
        _sums = features > SetFeature.CountOfV1 ? [SetFeature.OwnershipLogSum, SetFeature.OwnershipLogitSum, SetFeature.Points, SetFeature.Salary] : [SetFeature.OwnershipLogSum];
        _players = players;
        _weights = weights;
        _pairWeight = Eight.Pinned<double>(players.Count * Stride);
        _pairCorrelation = Eight.Pinned<double>(players.Count * Stride);
    }

    /// <summary>How many sets there are.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>Twice the salaries of the three, in dollars.</summary>
    public int* Salary => Eight.Pointer(_ints);

    /// <summary>Three columns: the same, with one of the three as the captain.</summary>
    public int* SalaryOf => Salary + Stride;

    /// <summary>Three columns: the first row of each of the three as the captain in a <see cref="MomentTable"/>.</summary>
    public int* RowOf => Salary + ((1 + Players) * Stride);

    /// <summary>Twice the points of the three in the unit of <see cref="RankedPlayers.ShortPoints"/>.</summary>
    public int* ShortPoints => Salary + ((1 + (2 * Players)) * Stride);

    /// <summary>Three columns: the same, with one of the three as the captain.</summary>
    public int* ShortPointsOf => Salary + ((2 + (2 * Players)) * Stride);

    /// <summary>Twice the points of the three, in nano-points; nothing where <see cref="RankedPlayers.HasShortPoints"/>.</summary>
    public double* Points => Eight.Pointer(_doubles);

    /// <summary>Three columns: the same, with one of the three as the captain.</summary>
    public double* PointsOf => Points + Stride;

    /// <summary>Sum of the three players' factors as captains.</summary>
    public double* CaptainSum => Points + (4 * Stride);

    /// <summary>For the run at hand the sum of the factors of a set's six lineups beyond the set's own.</summary>
    public double* Captains => Points + (5 * Stride);

    /// <summary>The factor of all but a run's second player and the pairs among its players.</summary>
    public double* FirstWeight => Points + (6 * Stride);

    /// <summary>What all pairs but those of a run's second player and among its players add to the mean correlation.</summary>
    public double* FirstCorrelation => Points + (7 * Stride);

    /// <summary>A column for each set feature: what the three add to it, for the correlation their pairs with the third player too.</summary>
    public double* Values => Points + (9 * Stride);

    /// <summary>A column for each player before the third: the factor of his pairs with the three.</summary>
    public double* PairWeight => Eight.Pointer(_pairWeight);

    /// <summary>A column for each player before the third: what his pairs with the three add to the mean correlation.</summary>
    public double* PairCorrelation => Eight.Pointer(_pairCorrelation);

    /// <summary>For each eight sets their highest salaries and points.</summary>
    public BlockHighest[] Highest { get; } = new BlockHighest[Blocks];

    // The factor of the three, of the third player, and of all pairs among the four; 0 behind the last set.
    private double* Weight => Points + (8 * Stride);

    /// <summary>Empties the tile, for sets behind a third player.</summary>
    public void Restart(int third)
    {
        _third = third;
        Count = 0;
    }

    /// <summary>Adds a set, its players in order of ownership.</summary>
    public void Add(int d, int e, int f)
    {
        int p = Count++, n = _players.Count, c = _third;
        int salary = 2 * (_players.Salary[d] + _players.Salary[e] + _players.Salary[f]);
        double points = 2 * (_players.Points[d] + _players.Points[e] + _players.Points[f]);
        Salary[p] = salary;
        AddMember(p, 0, d, salary);
        AddMember(p, 1, e, salary);
        AddMember(p, 2, f, salary);
        if (_players.HasShortPoints)
            AddPoints(ShortPoints, ShortPointsOf, p, _players.ShortPoints[d], _players.ShortPoints[e], _players.ShortPoints[f]);
        else
            AddPoints(Points, PointsOf, p, _players.Points[d], _players.Points[e], _players.Points[f]);
        ref var highest = ref Highest[p / Eight.Lanes];
        if (p % Eight.Lanes == 0)
            highest = default;
        highest = highest.With(
            salary, salary + Math.Max(_players.Salary[d], Math.Max(_players.Salary[e], _players.Salary[f])),
            points, points + Math.Max(_players.Points[d], Math.Max(_players.Points[e], _players.Points[f])));
        CaptainSum[p] = _weights.Captain[d] + _weights.Captain[e] + _weights.Captain[f];
        foreach (int feature in _sums)
        {
            double[] value = _players.Values[feature];
            Values[(feature * Stride) + p] = value[d] + value[e] + value[f];
        }

        int cd = (c * n) + d, ce = (c * n) + e, cf = (c * n) + f, de = (d * n) + e, df = (d * n) + f, ef = (e * n) + f;
        double[] correlation = _players.Correlation, pair = _weights.Pair;
        Values[(SetFeature.OwnershipLogMin * Stride) + p] = _players.LogOwnership[f];
        Values[(SetFeature.AverageCorrelation * Stride) + p] =
            correlation[cd] + correlation[ce] + correlation[cf] + correlation[de] + correlation[df] + correlation[ef];
        Weight[p] = _weights.Player[c] * _weights.Player[d] * _weights.Player[e] * _weights.Player[f] * _weights.Lowest[f]
            * (pair[cd] * pair[ce] * pair[cf]) * (pair[de] * pair[df] * pair[ef]);
    }

    /// <summary>Ends the tile: fills it up to whole blocks with sets that weigh nothing, and joins the players before the third.</summary>
    /// <returns>How many blocks of eight sets there are.</returns>
    public int Close()
    {
        int count = Count, blocks = (count + Eight.Lanes - 1) / Eight.Lanes;
        for (int p = count; p < blocks * Eight.Lanes; p++)
        {
            Add(_third, _third, _third);
            Weight[p] = 0;
        }

        Count = count;
        for (int player = 0; player < _third; player++)
            JoinPairs(player, blocks * Eight.Lanes);
        return blocks;
    }

    /// <summary>Takes a player before the third as the first of the runs that follow.</summary>
    public void JoinFirst(int player)
    {
        double* pairWeight = PairWeight + (player * Stride), pairCorrelation = PairCorrelation + (player * Stride);
        double* correlation = Values + (SetFeature.AverageCorrelation * Stride);
        for (int p = 0; p < Count; p++)
        {
            FirstWeight[p] = Weight[p] * pairWeight[p];
            FirstCorrelation[p] = correlation[p] + pairCorrelation[p];
        }

        for (int p = Count; p % Eight.Lanes != 0; p++)
            FirstWeight[p] = FirstCorrelation[p] = 0;
    }

    private void AddMember(int p, int which, int player, int salary)
    {
        int at = (which * Stride) + p;
        _members[at] = (byte)player;
        SalaryOf[at] = salary + _players.Salary[player];
        RowOf[at] = MomentTable.Row(player, 0);
    }

    private static void AddPoints<T>(T* sums, T* withCaptain, int p, T d, T e, T f) where T : unmanaged, INumber<T>
    {
        T flex = d + e + f, doubled = flex + flex;
        sums[p] = doubled;
        withCaptain[p] = doubled + d;
        withCaptain[Stride + p] = doubled + e;
        withCaptain[(2 * Stride) + p] = doubled + f;
    }

    private void JoinPairs(int player, int count)
    {
        var pair = _weights.Pair.AsSpan(player * _players.Count, _players.Count);
        var correlation = _players.Correlation.AsSpan(player * _players.Count, _players.Count);
        double* pairWeight = PairWeight + (player * Stride), pairCorrelation = PairCorrelation + (player * Stride);
        for (int p = 0; p < count; p++)
        {
            int d = _members[p], e = _members[Stride + p], f = _members[(2 * Stride) + p];
            pairWeight[p] = pair[d] * pair[e] * pair[f];
            pairCorrelation[p] = correlation[d] + correlation[e] + correlation[f];
        }
    }
}
