using System.Numerics;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Sets of three players, so many of them of the first team: what completes three players before them, in order of ownership, to six.
/// They are columns, so that eight sets can be added at a time, and the same for every θ.
/// </summary>
/// <remarks>Those whose first player comes last stand first, so that the sets behind any player are the first ones.</remarks>
internal sealed unsafe class TripleChunk
{
    public const int Capacity = 256;

    public const int Blocks = Capacity / Eight.Lanes;

    /// <summary>From one column to the next: more than there are sets, so that columns do not fall on the same lines of the cache.</summary>
    public const int Stride = Capacity + Eight.Lanes;

    /// <summary>Players in a set.</summary>
    public const int Players = 3;

    private readonly Aligned<int> _ints = new((2 + (3 * Players)) * Stride);
    private readonly Aligned<double> _doubles;
    private readonly byte[] _members = new byte[Players * Stride];
    private readonly int[] _behind;
    private readonly int _features;

    private TripleChunk(RankedPlayers players, int ofFirstTeam, List<(int D, int E, int F)> sets)
    {
        OfFirstTeam = ofFirstTeam;
        _features = players.Values.Length;
        Count = sets.Count;
        _doubles = new Aligned<double>((players.Values.Length + 1 + (players.HasShortPoints ? 0 : 1 + Players)) * Stride);
        _behind = new int[players.Count];
        for (int p = 0; p < Count; p++)
        {
            Fill(p, players, sets[p]);
            for (int player = 0; player < sets[p].D; player++)
                _behind[player]++;
        }
    }

    /// <summary>How many sets there are.</summary>
    public int Count { get; }

    /// <summary>How many of a set's players are of the first team.</summary>
    public int OfFirstTeam { get; }

    /// <summary>Twice the salaries of the three, in dollars.</summary>
    public int* Salary => _ints.Pointer;

    /// <summary>Three columns: the same, with one of the three as the captain.</summary>
    public int* SalaryOf => Salary + Stride;

    /// <summary>Three columns: the first row of each of the three as the captain in a <see cref="MomentTable"/>.</summary>
    public int* RowOf => Salary + ((1 + Players) * Stride);

    /// <summary>Twice the points of the three in the unit of <see cref="RankedPlayers.ShortPoints"/>.</summary>
    public int* ShortPoints => Salary + ((1 + (2 * Players)) * Stride);

    /// <summary>Three columns: the same, with one of the three as the captain.</summary>
    public int* ShortPointsOf => Salary + ((2 + (2 * Players)) * Stride);

    /// <summary>A column for each set feature that is wanted: what the three add to it, but for <see cref="Correlation"/>.</summary>
    public double* Values => _doubles.Pointer;

    /// <summary>What the pairs among the three add to the mean correlation.</summary>
    public double* Correlation => Values + (_features * Stride);

    /// <summary>Twice the points of the three, in nano-points; only where not <see cref="RankedPlayers.HasShortPoints"/>.</summary>
    public double* Points => Correlation + Stride;

    /// <summary>Three columns: the same, with one of the three as the captain.</summary>
    public double* PointsOf => Points + Stride;

    /// <summary>For each eight sets their highest salaries and points.</summary>
    public BlockHighest[] Highest { get; } = new BlockHighest[Blocks];

    /// <summary>All sets of three players who can have three others before them.</summary>
    public static TripleChunk[] All(RankedPlayers players)
    {
        var chunks = new List<TripleChunk>();
        for (int ofFirstTeam = 0; ofFirstTeam <= Players; ofFirstTeam++)
        {
            var sets = new List<(int, int, int)>();
            for (int d = players.Count - Players; d >= Players; d--)
            {
                for (int e = d + 1; e < players.Count; e++)
                {
                    for (int f = e + 1; f < players.Count; f++)
                    {
                        if (players.OfFirstTeam(d) + players.OfFirstTeam(e) + players.OfFirstTeam(f) != ofFirstTeam)
                            continue;
                        sets.Add((d, e, f));
                        if (sets.Count < Capacity)
                            continue;
                        chunks.Add(new TripleChunk(players, ofFirstTeam, sets));
                        sets.Clear();
                    }
                }
            }

            if (sets.Count > 0)
                chunks.Add(new TripleChunk(players, ofFirstTeam, sets));
        }

        return [.. chunks];
    }

    /// <summary>How many sets, from the first on, have all their players behind one.</summary>
    public int CountBehind(int player) => _behind[player];

    /// <summary>How many sets of six end in one of these.</summary>
    public long SetsBefore
    {
        get
        {
            long sets = 0;
            for (int p = 0; p < Count; p++)
                sets += Member(p, 0) * (Member(p, 0) - 1L) * (Member(p, 0) - 2) / 6;
            return sets;
        }
    }

    /// <summary>How many blocks of eight sets it takes to hold so many.</summary>
    public static int BlocksOf(int sets) => (sets + Eight.Lanes - 1) / Eight.Lanes;

    /// <summary>A player of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="which">From 0 to 2.</param>
    public int Member(int set, int which) => _members[(which * Stride) + set];

    private void Fill(int p, RankedPlayers players, (int D, int E, int F) set)
    {
        var (d, e, f) = set;
        int salary = 2 * (players.Salary[d] + players.Salary[e] + players.Salary[f]);
        double points = 2 * (players.Points[d] + players.Points[e] + players.Points[f]);
        Salary[p] = salary;
        AddMember(p, 0, d, salary + players.Salary[d]);
        AddMember(p, 1, e, salary + players.Salary[e]);
        AddMember(p, 2, f, salary + players.Salary[f]);
        if (players.HasShortPoints)
            AddPoints(ShortPoints, ShortPointsOf, p, players.ShortPoints[d], players.ShortPoints[e], players.ShortPoints[f]);
        else
            AddPoints(Points, PointsOf, p, players.Points[d], players.Points[e], players.Points[f]);
        ref var highest = ref Highest[p / Eight.Lanes];
        highest = highest.With(
            salary, salary + Math.Max(players.Salary[d], Math.Max(players.Salary[e], players.Salary[f])),
            points, points + Math.Max(players.Points[d], Math.Max(players.Points[e], players.Points[f])));
        for (int feature = 0; feature < players.Values.Length; feature++)
        {
            double[] value = players.Values[feature];
            Values[(feature * Stride) + p] = value[d] + value[e] + value[f];
        }

        Values[(SetFeature.OwnershipLogMin * Stride) + p] = players.LogOwnership[f];
        Correlation[p] = players.Correlation[(d * players.Count) + e] + players.Correlation[(d * players.Count) + f] + players.Correlation[(e * players.Count) + f];
    }

    private void AddMember(int p, int which, int player, int salary)
    {
        int at = (which * Stride) + p;
        _members[at] = (byte)player;
        SalaryOf[at] = salary;
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
}
