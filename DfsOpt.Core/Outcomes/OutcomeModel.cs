using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Randomness;

namespace DfsOpt.Core.Outcomes;

/// <summary>
/// The joint distribution of the scores of a slate's players: a distribution for each player, joined by a Gaussian copula with the players' correlations.
/// The same seed gives the same draws on any machine and with any number of threads.
/// </summary>
public sealed class OutcomeModel
{
    // A smaller pivot is rounding: the player's score is determined by those before him.
    private const double LeastPivot = 1e-12;

    private readonly Marginal[] _marginals;
    private readonly float[][] _factor;
    private readonly SportScoring _scoring;

    private OutcomeModel(Marginal[] marginals, double[,] correlations, CorrelationRepair repair, SportScoring scoring)
    {
        _marginals = marginals;
        _factor = [.. Factor(correlations).Select(row => Array.ConvertAll(row, cell => (float)cell))];
        _scoring = scoring;
        Repair = repair;
    }

    /// <summary>How the correlations were changed to make them valid.</summary>
    public CorrelationRepair Repair { get; }

    /// <summary>Creates the model of a slate.</summary>
    /// <param name="players">The distribution of each player's score.</param>
    /// <param name="correlations">The correlation of each pair, from -1 to 1: symmetric, with a row and a column for each player. <see langword="null"/> if all are independent.</param>
    /// <param name="scoring">The sport's smallest difference between scores, and its lowest score.</param>
    /// <exception cref="ArgumentException">A distribution is not valid, or the matrix has another shape or a cell that is not a correlation.</exception>
    public static OutcomeModel Create(IReadOnlyList<ScoreDistribution> players, double[,]? correlations, SportScoring scoring)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(scoring);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scoring.Increment, nameof(scoring));
        var (matrix, repair) = NearestCorrelation.Of(Checked(correlations, players.Count));
        return new OutcomeModel([.. players.Select(player => new Marginal(player, (double)scoring.MinScore))], matrix, repair, scoring);
    }

    /// <summary>Draws the scores of all players, many times.</summary>
    /// <param name="draws">How many draws, 1 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">The stream, 0 or more. Different streams are independent.</param>
    /// <param name="cancellationToken">Cancels the work between batches of draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public OutcomeDraws Draw(int draws, long seed, int stream = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        ArgumentOutOfRangeException.ThrowIfNegative(stream);
        var outcomes = new OutcomeDraws(_marginals.Length, draws, _scoring.Increment);
        var random = new Philox((ulong)seed);
        int batches = (draws + Philox.Batch - 1) / Philox.Batch;
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        System.Threading.Tasks.Parallel.For(0, batches, options, () => new float[_marginals.Length * Philox.Batch], (batch, _, normals) =>
        {
            DrawBatch(random, stream, batch, normals, outcomes);
            return normals;
        }, _ => { });
        return outcomes;
    }

    private void DrawBatch(Philox random, int stream, int batch, float[] normals, OutcomeDraws outcomes)
    {
        Span<uint> words = stackalloc uint[Philox.Batch];
        Span<int> scores = stackalloc int[Philox.Batch];
        for (int player = 0; player < _marginals.Length; player++)
        {
            random.Fill(((ulong)(uint)stream << 32) | (uint)player, (uint)batch, words);
            NormalQuantile.Fill(words, normals.AsSpan(player * Philox.Batch, Philox.Batch));
        }

        int from = batch * Philox.Batch;
        for (int player = 0; player < _marginals.Length; player++)
        {
            Score(player, normals, scores);
            scores[..Math.Min(Philox.Batch, outcomes.Draws - from)].CopyTo(outcomes.Room(player)[from..]);
        }
    }

    /// <summary>Computes a player's scores in a batch: his correlated normal number, a sum over the players up to him, mapped to a score.</summary>
    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(int player, float[] normals, Span<int> scores)
    {
        var marginal = _marginals[player];
        float[] factor = _factor[player];
        ref float normal = ref MemoryMarshal.GetArrayDataReference(normals);
        for (int lane = 0; lane < Philox.Batch; lane += Vector512<float>.Count)
        {
            var sum = Vector512<float>.Zero;
            for (int other = 0; other < factor.Length; other++)
                sum += factor[other] * Vector512.LoadUnsafe(ref normal, (nuint)((other * Philox.Batch) + lane));
            var points = Vector512.Create((float)marginal.Start) + (sum * (float)marginal.Slope);
            for (int i = 0; i < marginal.Kinks.Length; i++)
                points += (float)marginal.Bends[i] * Vector512.Max(Vector512<float>.Zero, sum - Vector512.Create((float)marginal.Kinks[i]));
            points = Vector512.Max(points, Vector512.Create((float)marginal.Least)) / Vector512.Create((float)_scoring.Increment);
            Vector512.ConvertToInt32(Vector512.Round(points)).CopyTo(scores[lane..]);
        }
    }

    private static double[,] Checked(double[,]? correlations, int players)
    {
        double[,] pairs = new double[players, players];
        if (correlations is not null && (correlations.GetLength(0) != players || correlations.GetLength(1) != players))
            throw new ArgumentException($"The matrix has {correlations.GetLength(0)} rows and {correlations.GetLength(1)} columns for {players} players.", nameof(correlations));
        for (int i = 0; i < players; i++)
        {
            pairs[i, i] = 1;
            for (int j = 0; correlations is not null && j < i; j++)
            {
                if (!(Math.Abs(correlations[i, j]) <= 1) || correlations[i, j] != correlations[j, i])
                    throw new ArgumentException($"The correlation of players {j} and {i} is {correlations[j, i]} in one cell and {correlations[i, j]} in the other; both must be the same, from -1 to 1.", nameof(correlations));
                pairs[i, j] = pairs[j, i] = correlations[i, j];
            }
        }

        return pairs;
    }

    /// <summary>The lower triangle whose product with its own transpose is the matrix (Cholesky).</summary>
    private static double[][] Factor(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[][] factor = new double[n][];
        for (int i = 0; i < n; i++)
        {
            factor[i] = new double[i + 1];
            double left = matrix[i, i];
            for (int j = 0; j < i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                    sum -= factor[i][k] * factor[j][k];
                factor[i][j] = factor[j][j] == 0 ? 0 : sum / factor[j][j];
                left -= factor[i][j] * factor[i][j];
            }

            factor[i][i] = left < LeastPivot ? 0 : Math.Sqrt(left);
        }

        return factor;
    }
}
