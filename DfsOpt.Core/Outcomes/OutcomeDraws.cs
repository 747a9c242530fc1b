
namespace DfsOpt.Core.Outcomes;

/// <summary>What each player of a slate scores in each of many draws of the night, exact on the sport's grid.</summary>
public sealed class OutcomeDraws
{
    private readonly int[] _steps;
    private readonly int _stride;

    internal OutcomeDraws(int players, int draws, decimal step)
    {
        Players = players;
        Draws = draws;
        Step = step;
        _stride = (draws + DrawTile.Lanes - 1) / DrawTile.Lanes * DrawTile.Lanes;
        _steps = new int[players * _stride];
    }

    /// <summary>How many players there are.</summary>
    public int Players { get; }

    /// <summary>How many draws there are.</summary>
    public int Draws { get; }

    /// <summary>The sport's grid, in points: a score is a whole number of steps.</summary>
    public decimal Step { get; }

    /// <summary>A player's scores as a flex player, draw by draw, in steps.</summary>
    /// <param name="player">From 0.</param>
    public ReadOnlySpan<int> Steps(int player) => Room(player)[..Draws];

    /// <summary>A player's score as a flex player, in points.</summary>
    /// <param name="player">From 0.</param>
    /// <param name="draw">From 0.</param>
    public decimal Points(int player, int draw) => Steps(player)[draw] * Step;

    /// <summary>Draws that are known, such as the one that was played.</summary>
    /// <param name="points">Points as a flex player: a row a player, a column a draw. They are rounded to the grid.</param>
    /// <param name="step">The grid, in points.</param>
    /// <exception cref="ArgumentException">There is no draw, or a score is no number or beyond 10,000 points.</exception>
    public static OutcomeDraws Of(double[,] points, decimal step)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        ArgumentOutOfRangeException.ThrowIfZero(points.GetLength(1), nameof(points));
        var draws = new OutcomeDraws(points.GetLength(0), points.GetLength(1), step);
        for (int player = 0; player < draws.Players; player++)
        {
            for (int draw = 0; draw < draws.Draws; draw++)
            {
                double score = points[player, draw];
                if (!(Math.Abs(score) <= 10_000))
                    throw new ArgumentException($"Player {player} scores {score} points in draw {draw}.", nameof(points));
                draws.Room(player)[draw] = (int)Math.Round(score / (double)step);
            }
        }

        return draws;
    }

    /// <summary>A player's scores with room behind them for whole tiles of draws; that room holds 0.</summary>
    internal Span<int> Room(int player) => _steps.AsSpan(player * _stride, _stride);
}
