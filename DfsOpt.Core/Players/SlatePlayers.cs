using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Players;

/// <summary>The players of one slate, ordered by normalised name, with what all lineups of the slate share.</summary>
internal sealed class SlatePlayers
{
    /// <summary>The least ownership that counts in a logarithm; what nobody played is not impossible.</summary>
    private const double LeastOwnership = 1e-6;

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    public SlatePlayers(SlateFolder slate, IReadOnlyList<Player> players)
    {
        Slate = slate;
        Players = [.. players.OrderBy(p => p.NormalisedName, StringComparer.Ordinal)];
        Teams = [.. Players.Select(p => p.Team).Distinct().Order(StringComparer.Ordinal)];
        Salary = new int[Players.Count];
        Projection = new long[Players.Count];
        TeamOf = new int[Players.Count];
        LogOwnership = new double[Players.Count];
        SalaryRank = new int[Players.Count];
        for (int i = 0; i < Players.Count; i++)
        {
            var player = Players[i];
            _byName.Add(player.NormalisedName, i);
            Salary[i] = player.Salary;
            Projection[i] = player.Projection;
            TeamOf[i] = Teams.IndexOf(player.Team);
            LogOwnership[i] = Math.Log(Math.Clamp(player.Ownership, LeastOwnership, 1));
            SalaryRank[i] = player.Projection > 0 ? 1 + Players.Count(p => p.Projection > 0 && p.Salary > player.Salary) : 0;
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

    /// <summary>The teams, alphabetically.</summary>
    public List<string> Teams { get; }

    /// <summary>Each player's salary, in dollars.</summary>
    public int[] Salary { get; }

    /// <summary>Each player's projected points, in half-nanos.</summary>
    public long[] Projection { get; }

    /// <summary>Each player's place in <see cref="Teams"/>.</summary>
    public int[] TeamOf { get; }

    /// <summary>Each player's natural logarithm of ownership.</summary>
    public double[] LogOwnership { get; }

    /// <summary>Each player's rank by ownership, the lowest first, ties sharing one.</summary>
    public int[] OwnershipRank { get; }

    /// <summary>The logarithm of ownership by rank; 0 for a rank that nobody has.</summary>
    public double[] LogOwnershipOf { get; }

    /// <summary>Each player's rank by salary among those with a projection above 0, ties sharing the best; 0 without a rank.</summary>
    public int[] SalaryRank { get; }

    /// <summary>How many players are projected at 0 or below.</summary>
    public int ZeroProjections => Players.Count(p => p.Projection <= 0);

    /// <summary>A player's place, or -1.</summary>
    public int IndexOf(string normalisedName) => _byName.GetValueOrDefault(normalisedName, -1);
}
