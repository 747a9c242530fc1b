namespace DfsOpt.Benchmarks.Season;

/// <summary>The shape of a season to measure with.</summary>
/// <param name="Entries">How many entries all contests have together.</param>
/// <param name="Contests">How many contests there are, all of the same size.</param>
/// <param name="Repeat">The share of entries that play a lineup of an earlier entry, from 0 to 1; about 0.75 in real contests.</param>
/// <param name="PlayersPerTeam">How many players of each team have a projection.</param>
internal sealed record SeasonShape(int Entries, int Contests, double Repeat, int PlayersPerTeam)
{
    /// <summary>The same shape gives the same bytes.</summary>
    public const int Seed = 7;

    /// <summary>The most slates: eight NBA and two NFL. More contests than that share slates.</summary>
    public const int MostSlates = 10;

    /// <summary>The most entries of a user in a contest.</summary>
    public const int MaxEntriesPerUser = 150;

    /// <summary>A folder name that is different for each shape.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"season-{Entries}-in-{Contests}-repeat-{Repeat}-players-{PlayersPerTeam}");
}
