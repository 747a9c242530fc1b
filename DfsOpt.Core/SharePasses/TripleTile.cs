using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>The factors of a <see cref="TripleChunk"/>'s sets at a θ, joined with the players before them one after the other.</summary>
/// <param name="players">The slate.</param>
internal sealed unsafe class TripleTile(RankedPlayers players)
{
    private const int Stride = TripleChunk.Stride;
    private const int Columns = 7;

    private readonly Aligned<double> _columns = new(Columns * Stride);
    private readonly Aligned<double> _rowFactors = new(players.Count * MomentTable.RowsOfCaptain);
    private readonly Aligned<double> _pairWeight = new(players.Count * Stride);
    private readonly Aligned<double> _pairCorrelation = new(players.Count * Stride);

    /// <summary>The factors of the lineups' weights.</summary>
    public RankedWeights Weights { get; private set; } = null!;

    /// <summary>The factor of a captain, stack and cell, by the row of a <see cref="MomentTable"/>; 0 where no lineup is legal.</summary>
    public double* RowFactors => _rowFactors.Pointer;

    /// <summary>The sets.</summary>
    public TripleChunk Chunk { get; private set; } = null!;

    /// <summary>Sum of the three players' factors as captains.</summary>
    public double* CaptainSum => _columns.Pointer;

    /// <summary>For the run at hand the sum of the factors of a set's six lineups beyond the set's own.</summary>
    public double* Captains => CaptainSum + Stride;

    /// <summary>The factor of all but a run's second player and the pairs among its players; 0 for sets not behind its third.</summary>
    public double* FirstWeight => CaptainSum + (2 * Stride);

    /// <summary>What all pairs but those of a run's second player and among its players add to the mean correlation.</summary>
    public double* FirstCorrelation => CaptainSum + (3 * Stride);

    /// <summary>A column for each player before the sets: the factor of his pairs with the three.</summary>
    public double* PairWeight => _pairWeight.Pointer;

    /// <summary>A column for each player before the sets: what his pairs with the three add to the mean correlation.</summary>
    public double* PairCorrelation => _pairCorrelation.Pointer;

    // The factor of the three players and of the pairs among them.
    private double* Weight => CaptainSum + (4 * Stride);

    private double* ThirdWeight => CaptainSum + (5 * Stride);

    private double* ThirdCorrelation => CaptainSum + (6 * Stride);

    /// <summary>Takes the weights of the chunks that follow.</summary>
    public void Restart(RankedWeights weights)
    {
        Weights = weights;
        double[] cells = weights.OfRows.Cells;
        for (int captain = 0; captain < players.Count; captain++)
        {
            var rows = _rowFactors.Span.Slice(captain * cells.Length, cells.Length);
            for (int row = 0; row < rows.Length; row++)
                rows[row] = weights.OfRows.Captain[captain] * cells[row];
        }
    }

    /// <summary>Takes the sets of a chunk.</summary>
    public void Restart(TripleChunk chunk)
    {
        Chunk = chunk;
        int n = players.Count;
        for (int p = 0; p < chunk.Count; p++)
        {
            int d = chunk.Member(p, 0), e = chunk.Member(p, 1), f = chunk.Member(p, 2);
            CaptainSum[p] = Weights.OfRows.Captain[d] + Weights.OfRows.Captain[e] + Weights.OfRows.Captain[f];
            Weight[p] = Weights.Player[d] * Weights.Player[e] * Weights.Player[f] * Weights.Lowest[f]
                * (Weights.Pair[(d * n) + e] * Weights.Pair[(d * n) + f] * Weights.Pair[(e * n) + f]);
        }

        for (int player = 0; player < n && chunk.CountBehind(player) > 0; player++)
            JoinPairs(player, chunk.CountBehind(player));
    }

    /// <summary>Takes a player as the third of the runs that follow.</summary>
    public void JoinThird(int player)
    {
        double factor = Weights.Player[player];
        Join(player, TripleChunk.BlocksOf(Chunk.CountBehind(player)), Weight, Chunk.Correlation, ThirdWeight, ThirdCorrelation);
        int count = Chunk.CountBehind(player);
        for (int p = 0; p < count; p++)
            ThirdWeight[p] *= factor;
        for (int p = count; p % Eight.Lanes != 0; p++)
            ThirdWeight[p] = 0;
    }

    /// <summary>Takes a player before the third as the first of the runs that follow.</summary>
    /// <param name="player">The first.</param>
    /// <param name="blocks">Blocks of eight sets behind the third.</param>
    public void JoinFirst(int player, int blocks) => Join(player, blocks, ThirdWeight, ThirdCorrelation, FirstWeight, FirstCorrelation);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(int player, int blocks, double* weight, double* correlation, double* joinedWeight, double* joinedCorrelation)
    {
        double* pairWeight = PairWeight + (player * Stride), pairCorrelation = PairCorrelation + (player * Stride);
        for (int p = 0; p < blocks * Eight.Lanes; p += Eight.Lanes)
        {
            (Vector512.Load(weight + p) * Vector512.Load(pairWeight + p)).Store(joinedWeight + p);
            (Vector512.Load(correlation + p) + Vector512.Load(pairCorrelation + p)).Store(joinedCorrelation + p);
        }
    }

    private void JoinPairs(int player, int count)
    {
        var pair = Weights.Pair.AsSpan(player * players.Count, players.Count);
        var correlation = players.Correlation.AsSpan(player * players.Count, players.Count);
        double* pairWeight = PairWeight + (player * Stride), pairCorrelation = PairCorrelation + (player * Stride);
        for (int p = 0; p < count; p++)
        {
            int d = Chunk.Member(p, 0), e = Chunk.Member(p, 1), f = Chunk.Member(p, 2);
            pairWeight[p] = pair[d] * pair[e] * pair[f];
            pairCorrelation[p] = correlation[d] + correlation[e] + correlation[f];
        }

        for (int p = count; p % Eight.Lanes != 0; p++)
            pairWeight[p] = pairCorrelation[p] = 0;
    }
}
