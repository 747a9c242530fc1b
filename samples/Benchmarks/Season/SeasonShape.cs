namespace DfsOpt.Benchmarks.Season;

/// <summary>What a season to measure with is like.</summary>
/// <param name="Entries">In all contests together.</param>
/// <param name="Contests">How many share them, all of one size.</param>
/// <param name="Repeat">Share of entries, from 0 to 1, that play a lineup played before; real contests are near 0.75.</param>
/// <param name="PlayersPerTeam">Players with a projection in each team.</param>
internal sealed record SeasonShape(int Entries, int Contests, double Repeat, int PlayersPerTeam)
{
    /// <summary>The same shape gives the same bytes.</summary>
    public const int Seed = 7;

    /// <summary>The most slates: eight of NBA, two of NFL. Contests beyond that many share them.</summary>
    public const int MostSlates = 10;

    /// <summary>A user's most entries in a contest.</summary>
    public const int MaxEntriesPerUser = 150;

    /// <summary>A folder name that tells seasons apart.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"season-{Entries}-in-{Contests}-repeat-{Repeat}-players-{PlayersPerTeam}");
}
