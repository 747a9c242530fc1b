using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Optimum;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Universe;

/// <summary>The players of a universe as columns of exact numbers, with the values that all its lineups share.</summary>
internal sealed class UniverseSlate
{
    private const int MostTeams = 2;

    // The least ownership of which a logarithm is taken, as in the features of entries.
    private const double LeastOwnership = 1e-6;

    // As in projection files; twice the salary of a lineup of such players fits into an int.
    private const int SalaryLimit = 10_000_000;
    private const int Pairs = Showdown.Slots * (Showdown.Slots - 1) / 2;

    public required UniversePlayer[] Players { get; init; }

    public required string[] NormalisedNames { get; init; }

    /// <summary>In ordinal order.</summary>
    public required string[] Teams { get; init; }

    /// <summary>In dollars.</summary>
    public required int[] Salary { get; init; }

    /// <summary>In nano-points.</summary>
    public required long[] Projection { get; init; }

    public required int[] TeamOf { get; init; }

    /// <summary>Natural logarithm of flex ownership.</summary>
    public required double[] LogOwnership { get; init; }

    /// <summary>Natural logarithm of the odds of flex ownership.</summary>
    public required double[] LogitOwnership { get; init; }

    /// <summary>Natural logarithm of ownership as captain; of flex ownership if that is not known.</summary>
    public required double[] LogCaptainOwnership { get; init; }

    /// <summary>Each player's tier as captain: its index in <see cref="TierLabels"/>.</summary>
    public required int[] TierOf { get; init; }

    public required string[] TierLabels { get; init; }

    /// <summary>The correlation of each pair, row by row; <see langword="null"/> without a matrix.</summary>
    public required double[]? Correlation { get; init; }

    /// <summary>Projected points of the best legal lineup, in half-nanos; <see langword="null"/> if there is none.</summary>
    public required long? TwiceOptimum { get; init; }

    public static double ToPoints(long halfNanos) => FixedPoint.HalfNanosToDouble(halfNanos);

    public static UniverseSlate Of(
        IReadOnlyList<UniversePlayer> players, double[,]? correlations, IReadOnlyList<CaptainTier> tiers, decimal minProjection)
    {
        if (correlations is not null && (correlations.GetLength(0) != players.Count || correlations.GetLength(1) != players.Count))
            throw new ArgumentException($"The matrix has {correlations.GetLength(0)} rows and {correlations.GetLength(1)} columns for {players.Count} players.", nameof(correlations));
        string[] names = [.. players.Select(Check)];
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two players have the same normalised name, {twice.Key}.", nameof(players));
        int[] projected = [.. Enumerable.Range(0, players.Count).Where(i => players[i].Projection > 0).OrderBy(i => names[i], StringComparer.Ordinal)];
        int[] basis = [.. projected.Where(i => players[i].Projection > minProjection)];
        if (basis.Length > LineupUniverse.MaxPlayers)
            throw new ArgumentException($"There are {basis.Length} players; {LineupUniverse.MaxPlayers} at most can be enumerated.", nameof(players));
        string[] teams = [.. projected.Select(i => players[i].Team).Distinct().Order(StringComparer.Ordinal)];
        if (teams.Length > MostTeams)
            throw new ArgumentException($"The players are on {teams.Length} teams ({string.Join(", ", teams)}); a showdown slate has two.", nameof(players));
        var optimum = SlateOptimum.Find([.. projected.Select(i => new OptimumPlayer(ToNanos(players[i]), players[i].Salary, Array.IndexOf(teams, players[i].Team)))]);
        return new UniverseSlate
        {
            Players = Array.ConvertAll(basis, i => players[i]),
            NormalisedNames = Array.ConvertAll(basis, i => names[i]),
            Teams = teams,
            Salary = Array.ConvertAll(basis, i => players[i].Salary),
            Projection = Array.ConvertAll(basis, i => ToNanos(players[i])),
            TeamOf = Array.ConvertAll(basis, i => Array.IndexOf(teams, players[i].Team)),
            LogOwnership = Array.ConvertAll(basis, i => Log(players[i].Ownership)),
            LogitOwnership = Array.ConvertAll(basis, i => Logit(players[i].Ownership)),
            LogCaptainOwnership = Array.ConvertAll(basis, i => Log(players[i].CaptainOwnership ?? players[i].Ownership)),
            TierOf = Array.ConvertAll(basis, i => Tier(1 + projected.Count(other => players[other].Salary > players[i].Salary), tiers)),
            TierLabels = [.. tiers.Select(tier => tier.Label)],
            Correlation = correlations is null ? null : Settle(correlations, basis),
            TwiceOptimum = optimum.Lineup?.TwicePoints,
        };
    }

    /// <summary>Twice a lineup's salary, in dollars, so that 1.5 times the captain's salary is exact.</summary>
    public int DoubledSalary(UniverseLineup lineup) => LineupFeatures.DoubledSalary(SixOf(lineup), Salary);

    /// <summary>Sum of the log odds of the six flex ownerships.</summary>
    public double LogitSum(UniverseLineup lineup)
    {
        double sum = 0;
        foreach (byte player in lineup)
            sum += LogitOwnership[player];
        return sum;
    }

    /// <summary>A legal lineup's stack: its index among the patterns.</summary>
    public int StackOf(UniverseLineup lineup)
    {
        int ofFirstTeam = 0;
        foreach (byte player in lineup)
            ofFirstTeam += TeamOf[player] == 0 ? 1 : 0;
        return Math.Abs(ofFirstTeam - (Showdown.Slots / 2));
    }

    /// <summary>A legal lineup's features.</summary>
    public LineupFeatureValues Features(UniverseLineup lineup)
    {
        var six = SixOf(lineup);
        int used = LineupFeatures.RoundedSalary(LineupFeatures.DoubledSalary(six, Salary)), left = Showdown.SalaryCap - used;
        long points = LineupFeatures.Points(six, Projection), optimum = TwiceOptimum!.Value, gap = optimum - points;
        double highest = double.NegativeInfinity, lowest = double.PositiveInfinity;
        foreach (ushort player in six)
        {
            highest = Math.Max(highest, LogOwnership[player]);
            lowest = Math.Min(lowest, LogOwnership[player]);
        }

        return new LineupFeatureValues(
            used, left, FeatureBins.SalaryLeftLabels[FeatureBins.SalaryLeft(left)], ToPoints(points), gap / (double)optimum,
            FeatureBins.GapShareLabels[FeatureBins.GapShare(gap, optimum)], TeamStack.Of(six, TeamOf).Pattern, TierLabels[TierOf[six[0]]],
            LineupFeatures.OwnershipLogSum(six, LogOwnership), highest, lowest, LogCaptainOwnership[six[0]], AverageCorrelation(six));
    }

    private static LineupSlots SixOf(UniverseLineup lineup)
    {
        var six = default(LineupSlots);
        for (int slot = 0; slot < Showdown.Slots; slot++)
            six[slot] = lineup[slot];
        return six;
    }

    private double? AverageCorrelation(LineupSlots six)
    {
        if (Correlation is not { } correlation)
            return null;
        double sum = 0;
        for (int one = 0; one < Showdown.Slots; one++)
        {
            for (int other = one + 1; other < Showdown.Slots; other++)
                sum += correlation[(six[one] * Players.Length) + six[other]];
        }

        return sum / Pairs;
    }

    /// <summary>Checks that a player's values are in range, and returns his normalised name.</summary>
    private static string Check(UniversePlayer player)
    {
        ArgumentNullException.ThrowIfNull(player);
        string name = PlayerName.Normalise(player.Name);
        if (name.Length == 0)
            throw new ArgumentException($"A player has no name: \"{player.Name}\".", nameof(player));
        if (player.Salary is <= 0 or >= SalaryLimit)
            throw new ArgumentException($"{player.Name} has a salary of {player.Salary}; it must be above 0 and below {SalaryLimit}.", nameof(player));
        if (player.Projection >= 10_000 || decimal.Round(player.Projection, 9) != player.Projection)
            throw new ArgumentException($"{player.Name} is projected at {player.Projection}; it must be below 10,000 and have 9 decimals at most.", nameof(player));
        if (player.Ownership is not (>= 0 and <= 1) || player.CaptainOwnership is not (null or (>= 0 and <= 1)))
            throw new ArgumentException($"{player.Name} has an ownership outside 0 to 1.", nameof(player));
        return name;
    }

    private static long ToNanos(UniversePlayer player) => (long)(player.Projection * FixedPoint.NanosPerPoint);

    private static double Log(double ownership) => Math.Log(Math.Clamp(ownership, LeastOwnership, 1));

    private static double Logit(double ownership)
    {
        double clipped = Math.Clamp(ownership, LeastOwnership, 1 - LeastOwnership);
        return Math.Log(clipped / (1 - clipped));
    }

    private static int Tier(int rank, IReadOnlyList<CaptainTier> tiers)
    {
        int tier = 0;
        while (tier < tiers.Count - 1 && rank > tiers[tier].MaxSalaryRank)
            tier++;
        return tier;
    }

    private static double[] Settle(double[,] cells, int[] basis)
    {
        int n = basis.Length;
        double[] settled = new double[n * n];
        for (int one = 0; one < n; one++)
        {
            for (int other = 0; other < n; other++)
            {
                double above = cells[basis[Math.Min(one, other)], basis[Math.Max(one, other)]], below = cells[basis[Math.Max(one, other)], basis[Math.Min(one, other)]];
                double pair = double.IsNaN(above) ? below : double.IsNaN(below) ? above : (above + below) / 2;
                if (double.IsInfinity(pair))
                    throw new ArgumentException("The matrix has a cell that is not a finite number.", nameof(cells));
                settled[(one * n) + other] = double.IsNaN(pair) ? 0 : pair;
            }
        }

        return settled;
    }
}
