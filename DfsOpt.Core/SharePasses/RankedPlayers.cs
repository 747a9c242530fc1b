using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// A slate's players in order of ownership, the most owned first: of any six, the first has the highest ownership and the last the
/// lowest.
/// </summary>
internal sealed class RankedPlayers
{
    private const double Pairs = 15;

    private readonly Lazy<TripleChunk[]> _chunks;

    /// <param name="slate">A slate that has a legal lineup.</param>
    /// <param name="features">How many set features are wanted, from the first on.</param>
    public RankedPlayers(UniverseSlate slate, int features)
    {
        _chunks = new Lazy<TripleChunk[]>(() => TripleChunk.All(this));
        Count = slate.Players.Length;
        PlaceOf = ByOwnership(slate.LogOwnership);
        Salary = Of(slate.Salary);
        Points = Array.ConvertAll(Of(slate.Projection), nanos => (double)nanos);
        TeamOf = Of(slate.TeamOf);
        Correlation = new double[Count * Count];
        for (int one = 0; one < Count && slate.Correlation is not null; one++)
        {
            for (int other = 0; other < Count; other++)
                Correlation[(one * Count) + other] = slate.Correlation[(PlaceOf[one] * Count) + PlaceOf[other]] / Pairs;
        }

        LogOwnership = Of(slate.LogOwnership);
        Values = [.. Enumerable.Range(0, features).Select(feature => Of(SlateColumn.ValuesOf(slate, feature)))];
        Limits = new CellLimits(slate);
        Units = PlayerUnits.Of(slate, Limits);
        if (Units is not { } units)
            return;
        SalaryUnits = Array.ConvertAll(Salary, units.SalaryOf);
        PointUnits = Array.ConvertAll(Points, units.PointsOf);
    }

    public int Count { get; }

    /// <summary>Each player's place in the universe.</summary>
    public int[] PlaceOf { get; }

    /// <summary>In dollars.</summary>
    public int[] Salary { get; }

    /// <summary>In nano-points: whole numbers.</summary>
    public double[] Points { get; }

    /// <summary>The units in which the salaries and points of lineups are 16-bit numbers; <see langword="null"/> if there are none.</summary>
    public PlayerUnits? Units { get; }

    /// <summary>Salaries in <see cref="Units"/>; empty if there are none.</summary>
    public int[] SalaryUnits { get; } = [];

    /// <summary>Points in <see cref="Units"/>; empty if there are none.</summary>
    public int[] PointUnits { get; } = [];

    public int[] TeamOf { get; }

    public double[] LogOwnership { get; }

    /// <summary>For each feature that is a sum over the six, what each player adds; zeros for the others.</summary>
    public double[][] Values { get; }

    /// <summary>Rows of what each pair adds to the mean correlation.</summary>
    public double[] Correlation { get; }

    public CellLimits Limits { get; }

    /// <summary>All sets of three players that can end a set of six.</summary>
    public TripleChunk[] Chunks => _chunks.Value;

    /// <summary>1 if a player is of the first team, else 0.</summary>
    public int OfFirstTeam(int player) => TeamOf[player] == 0 ? 1 : 0;

    /// <summary>The players' places, the most owned first; the first of those who are owned alike.</summary>
    private static int[] ByOwnership(double[] ownership)
    {
        int[] places = new int[ownership.Length];
        for (int place = 0; place < places.Length; place++)
            places[place] = place;
        Array.Sort(places, (one, other) => ownership[one] == ownership[other] ? one.CompareTo(other) : ownership[other].CompareTo(ownership[one]));
        return places;
    }

    private T[] Of<T>(T[] byPlace) => Array.ConvertAll(PlaceOf, place => byPlace[place]);
}
