
namespace DfsOpt.Core.Outcomes;

/// <summary>The scores of a slate's players in many draws, as exact multiples of the sport's increment.</summary>
public sealed class OutcomeDraws
{
    private readonly int[] _scores;
    private readonly int _stride;

    internal OutcomeDraws(int players, int draws, decimal increment)
    {
        Players = players;
        Draws = draws;
        Increment = increment;
        _stride = DrawTile.CountOf(draws) * DrawTile.Lanes;
        _scores = new int[players * _stride];
    }

    /// <summary>How many players there are.</summary>
    public int Players { get; }

    /// <summary>How many draws there are.</summary>
    public int Draws { get; }

    /// <summary>The smallest difference between two scores, in points: a score is a whole number of increments.</summary>
    public decimal Increment { get; }

    /// <summary>A player's scores as flex, draw by draw, in increments.</summary>
    /// <param name="player">From 0.</param>
    public ReadOnlySpan<int> Increments(int player) => Room(player)[..Draws];

    /// <summary>A player's score as flex in one draw, in points.</summary>
    /// <param name="player">From 0.</param>
    /// <param name="draw">From 0.</param>
    public decimal Points(int player, int draw) => Increments(player)[draw] * Increment;

    /// <summary>Creates draws from known scores, such as those of the game that was played.</summary>
    /// <param name="points">Points as flex, with a row for each player and a column for each draw. They are rounded to the increment.</param>
    /// <param name="increment">The smallest difference between two scores, in points; above 0.</param>
    /// <exception cref="ArgumentException">There is no draw, or a score is not a number or beyond 10,000 points.</exception>
    public static OutcomeDraws Of(double[,] points, decimal increment)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(increment);
        ArgumentOutOfRangeException.ThrowIfZero(points.GetLength(1), nameof(points));
        var draws = new OutcomeDraws(points.GetLength(0), points.GetLength(1), increment);
        for (int player = 0; player < draws.Players; player++)
        {
            for (int draw = 0; draw < draws.Draws; draw++)
            {
                double score = points[player, draw];
                if (!(Math.Abs(score) <= 10_000))
                    throw new ArgumentException($"Player {player} scores {score} points in draw {draw}.", nameof(points));
                draws.Room(player)[draw] = (int)Math.Round(score / (double)increment);
            }
        }

        return draws;
    }

    /// <summary>A player's scores, padded with zeros to whole tiles.</summary>
    internal Span<int> Room(int player) => _scores.AsSpan(player * _stride, _stride);
}
