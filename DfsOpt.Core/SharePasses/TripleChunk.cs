namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Sets of three players with a given number of the first team. Each completes three players before them, in order of ownership, to six.
/// They are stored as columns, so that eight sets can be added at a time, and do not depend on θ.
/// </summary>
/// <remarks>Sets are ordered by their first player, the last first. So the sets whose players all come after a given player stand first.</remarks>
internal sealed unsafe class TripleChunk
{
    public const int Capacity = 256;

    public const int Blocks = Capacity / Eight.Lanes;

    /// <summary>From one column to the next: more than there are sets, so that columns do not fall on the same lines of the cache.</summary>
    public const int Stride = Capacity + Eight.Lanes;

    /// <summary>Players in a set.</summary>
    public const int Players = 3;

    /// <summary>How many numbers <see cref="Units"/> have for a block.</summary>
    public const int UnitsOfBlock = 3 * (1 + Players) * Eight.Lanes;

    private readonly Aligned<int> _rows = new(Players * Stride);
    private readonly Aligned<int> _salaries;
    private readonly Aligned<double> _doubles;
    private readonly Aligned<short> _units;
    private readonly byte[] _members = new byte[Players * Stride];
    private readonly int[] _behind;
    private readonly int _features;

    private TripleChunk(RankedPlayers players, int ofFirstTeam, List<(int D, int E, int F)> sets)
    {
        OfFirstTeam = ofFirstTeam;
        _features = players.Values.Length;
        Count = sets.Count;
        int exact = players.Units is null ? 1 + Players : 0;
        _salaries = new Aligned<int>(exact * Stride);
        _doubles = new Aligned<double>((_features + 1 + exact) * Stride);
        _units = new Aligned<short>(players.Units is null ? 0 : Blocks * UnitsOfBlock);
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

    /// <summary>Three columns: the first row of each of the three as the captain in a <see cref="MomentTable"/>.</summary>
    public int* RowOf => _rows.Pointer;

    /// <summary>
    /// For each block of eight sets twice their salaries in <see cref="RankedPlayers.Units"/>, with none and with each of the three as the
    /// captain; twice their points in them less 2¹⁵, likewise; and the captains' first rows, 0 for none.
    /// </summary>
    public short* Units => _units.Pointer;

    /// <summary>Four columns: twice the salaries of the three, in dollars, with none and with each of them as the captain; only where there are no <see cref="Units"/>.</summary>
    public int* Salary => _salaries.Pointer;

    /// <summary>A column for each set feature that is wanted: what the three add to it, but for <see cref="Correlation"/>.</summary>
    public double* Values => _doubles.Pointer;

    /// <summary>What the pairs among the three add to the mean correlation.</summary>
    public double* Correlation => Values + (_features * Stride);

    /// <summary>Four columns: the same of their points, in nano-points.</summary>
    public double* Points => Correlation + Stride;

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
        int[] salaries = players.Salary;
        int salary = 2 * (salaries[d] + salaries[e] + salaries[f]);
        double points = 2 * Sum(players.Points);
        AddCaptain(p, 0, players, null, salary, points);
        AddCaptain(p, 1, players, d, salary, points);
        AddCaptain(p, 2, players, e, salary, points);
        AddCaptain(p, 3, players, f, salary, points);
        ref var highest = ref Highest[p / Eight.Lanes];
        highest = highest.With(
            salary, salary + Math.Max(salaries[d], Math.Max(salaries[e], salaries[f])),
            points, points + Math.Max(players.Points[d], Math.Max(players.Points[e], players.Points[f])));
        for (int feature = 0; feature < _features; feature++)
            Values[(feature * Stride) + p] = Sum(players.Values[feature]);
        Values[(SetFeature.OwnershipLogMin * Stride) + p] = players.LogOwnership[f];
        Correlation[p] = players.Correlation[(d * players.Count) + e] + players.Correlation[(d * players.Count) + f] + players.Correlation[(e * players.Count) + f];

        double Sum(double[] values) => values[d] + values[e] + values[f];
    }

    /// <summary>Adds a set's lineups with one of its players as the captain, or with none.</summary>
    private void AddCaptain(int p, int slot, RankedPlayers players, int? captain, int salary, double points)
    {
        int row = 0;
        if (captain is { } player)
        {
            row = MomentTable.Row(player, 0);
            _members[((slot - 1) * Stride) + p] = (byte)player;
            RowOf[((slot - 1) * Stride) + p] = row;
            (salary, points) = (salary + players.Salary[player], points + players.Points[player]);
        }

        if (players.Units is { } units)
        {
            short* ofBlock = Units + (p / Eight.Lanes * UnitsOfBlock) + (slot * Eight.Lanes) + (p % Eight.Lanes);
            ofBlock[0] = (short)units.SalaryOf(salary);
            ofBlock[(1 + Players) * Eight.Lanes] = (short)(units.PointsOf(points) + short.MinValue);
            ofBlock[2 * (1 + Players) * Eight.Lanes] = (short)row;
        }
        else
        {
            Salary[(slot * Stride) + p] = salary;
            Points[(slot * Stride) + p] = points;
        }
    }
}
