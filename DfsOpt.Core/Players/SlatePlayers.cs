using DfsOpt.Core.Inputs;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Players;

/// <summary>The players of one slate, ordered by normalised name, with values that all lineups of the slate use.</summary>
internal sealed class SlatePlayers
{
    /// <summary>The least ownership of which a logarithm is taken, since a player projected at 0 may still be played.</summary>
    private const double LeastOwnership = 1e-6;

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    /// <param name="slate">The slate.</param>
    /// <param name="players">Its players, each once.</param>
    /// <param name="tiers">The tiers of captains, the most expensive first.</param>
    public SlatePlayers(SlateFolder slate, IReadOnlyList<Player> players, IReadOnlyList<CaptainTier> tiers)
    {
        Slate = slate;
        Players = [.. players.OrderBy(p => p.NormalisedName, StringComparer.Ordinal)];
        Teams = [.. Players.Select(p => p.Team).Distinct().Order(StringComparer.Ordinal)];
        Salary = new int[Players.Count];
        Projection = new long[Players.Count];
        TeamOf = new int[Players.Count];
        LogOwnership = new double[Players.Count];
        SalaryRank = new int[Players.Count];
        TierOf = new string[Players.Count];
        for (int i = 0; i < Players.Count; i++)
        {
            var player = Players[i];
            _byName.Add(player.NormalisedName, i);
            Salary[i] = player.Salary;
            Projection[i] = player.Projection;
            TeamOf[i] = Teams.IndexOf(player.Team);
            LogOwnership[i] = Math.Log(Math.Clamp(player.Ownership, LeastOwnership, 1));
            SalaryRank[i] = RankBySalary(player);
            TierOf[i] = Tier(SalaryRank[i], tiers);
        }

        OwnershipRank = new int[Players.Count];
        LogOwnershipOf = new double[Players.Count];
        for (int i = 0; i < Players.Count; i++)
        {
            foreach (double other in LogOwnership)
                OwnershipRank[i] += other < LogOwnership[i] ? 1 : 0;
            LogOwnershipOf[OwnershipRank[i]] = LogOwnership[i];
        }
    }

    public SlateFolder Slate { get; }

    public IReadOnlyList<Player> Players { get; }

    /// <summary>Normalised names of players whose rows in the projection file lack a value. They are not among <see cref="Players"/>.</summary>
    public IReadOnlySet<string> Dropped { get; init; } = new HashSet<string>();

    /// <summary>Normalised names whose rows cannot be told apart, each with the lines of these rows. They are not among <see cref="Players"/>.</summary>
    public IReadOnlyDictionary<string, string> Namesakes { get; init; } = new Dictionary<string, string>();

    /// <summary>The teams, alphabetically.</summary>
    public List<string> Teams { get; }

    /// <summary>Each player's salary, in dollars.</summary>
    public int[] Salary { get; }

    /// <summary>Each player's projected points as a flex player, in nano-points.</summary>
    public long[] Projection { get; }

    /// <summary>Each player's index in <see cref="Teams"/>.</summary>
    public int[] TeamOf { get; }

    /// <summary>Each player's natural logarithm of ownership.</summary>
    public double[] LogOwnership { get; }

    /// <summary>Each player's rank by ownership, the lowest first; equal ownerships have the same rank.</summary>
    public int[] OwnershipRank { get; }

    /// <summary>The logarithm of ownership by rank; 0 for a rank that no player has.</summary>
    public double[] LogOwnershipOf { get; }

    /// <summary>Each player's rank by salary among those with a projection above 0, the highest first; equal salaries have the same, best rank. 0 for the others.</summary>
    public int[] SalaryRank { get; }

    /// <summary>Each player's tier as a captain, by <see cref="SalaryRank"/>: the last tier for players without a rank, empty for ranks beyond the last tier.</summary>
    public string[] TierOf { get; }

    /// <summary>How many players are projected at 0 or below.</summary>
    public int ZeroProjections => Players.Count(p => p.Projection <= 0);

    /// <summary>A player's index, or -1.</summary>
    public int IndexOf(string normalisedName) => _byName.GetValueOrDefault(normalisedName, -1);

    private int RankBySalary(Player player) =>
        player.Projection > 0 ? 1 + Players.Count(p => p.Projection > 0 && p.Salary > player.Salary) : 0;

    private static string Tier(int salaryRank, IReadOnlyList<CaptainTier> tiers)
    {
        if (tiers.Count > 0 && salaryRank == 0)
            return tiers[^1].Label;
        return tiers.FirstOrDefault(t => salaryRank <= t.MaxSalaryRank)?.Label ?? "";
    }
}
