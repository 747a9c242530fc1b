namespace DfsOpt.Core.Outcomes;

/// <summary>The smallest difference between scores in a sport on DraftKings. With it, simulated lineups tie as often as real ones.</summary>
/// <param name="Increment">Every score of a player is a multiple of it, in points, above 0.</param>
/// <param name="MinScore">The lowest score that is drawn, in points.</param>
public sealed record SportScoring(decimal Increment, decimal MinScore = 0)
{
    /// <summary>The scoring of a sport: 0.25 points for nba, 0.02 for nfl, 0.1 for nhl, 0.05 for mlb, 0.01 for any other; not below 0.</summary>
    /// <remarks>
    /// By DraftKings' scoring rules: a rebound is 1.25 points, a yard of passing 0.04, a save 0.7, a pitcher's out 0.75. Scores below 0 are possible, but too rare to be drawn.
    /// </remarks>
    /// <param name="sport">The sport in lower case, such as <c>nba</c>.</param>
    public static SportScoring Of(string sport) => new(sport switch
    {
        "nba" => 0.25m,
        "nfl" => 0.02m,
        "nhl" => 0.1m,
        "mlb" => 0.05m,
        _ => 0.01m,
    });
}
