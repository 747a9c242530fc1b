using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Adds the products of each two set features, over all lineups of a chunk's sets.</summary>
/// <remarks>
/// Except for the highest and the lowest ownership and the correlation, a set's feature is a sum over its six players. So the sum of a
/// product of two features is a sum over pairs of players. It needs only the total weight of the lineups with two given players before the
/// chunk's, and of those with one such player and one of the chunk's sets, whatever the features are.
/// </remarks>
internal sealed unsafe class ProductSums
{
    private const int Features = SetFeature.Count;
    private const int Highest = SetFeature.OwnershipLogMax;
    private const int Correlation = SetFeature.AverageCorrelation;
    private const int Lanes = Eight.Lanes;
    private const int Stride = TripleChunk.Stride;

    private readonly RankedPlayers _players;
    private readonly TripleTile _tile;
    private readonly double[] _products;
    private readonly int _features;

    // By player: what he adds to each feature.
    private readonly Aligned<double> _ofPlayer;

    // Weights by player before the chunk's and by set, and by set alone: of all lineups, and of the runs that begin with one player.
    private readonly Aligned<double> _withPlayer;
    private readonly Aligned<double> _ofSet = new(Stride);
    private readonly Aligned<double> _ofFirst = new(Stride);

    // By feature and set: weights times what the players before add to the feature, or times the whole correlation.
    private readonly Aligned<double> _before = new(Features * Stride);

    // By two players before the chunk's, in order: weights. By one: weights times highest ownership and correlation.
    private readonly double[] _together;
    private readonly double[] _highestOf;
    private readonly double[] _correlationOf;

    // By two features: half of what the players before add to both; eight lanes for the square of the correlation.
    private readonly Aligned<double> _halves = new(Features * Lanes);
    private readonly Aligned<double> _squares = new(Lanes);

    // Of the runs that begin with one player.
    private double _weight;
    private double _correlation;

    public ProductSums(RankedPlayers players, TripleTile tile, MomentTable table, int features)
    {
        (_players, _tile, _products, _features) = (players, tile, table.Products, features);
        _ofPlayer = new Aligned<double>(players.Count * Lanes);
        for (int player = 0; player < players.Count; player++)
        {
            for (int feature = 0; feature < features; feature++)
                _ofPlayer[(player * Lanes) + feature] = players.Values[feature][player];
        }

        _withPlayer = new Aligned<double>(players.Count * Stride);
        _together = new double[players.Count * players.Count];
        _highestOf = new double[players.Count];
        _correlationOf = new double[players.Count];
    }

    /// <summary>Adds all sets of a run, once <see cref="TripleTile.Captains"/> is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in SetRun run, int blocks)
    {
        double* captains = _tile.Captains, withSecond = _withPlayer.Pointer + (run.B * Stride), ofFirst = _ofFirst.Pointer, byCorrelation = _before.Pointer + (Correlation * Stride);
        var columns = new RunColumns(run, _tile);
        Vector512<double> weights = default, correlations = default, squares = default;
        for (int p = 0; p < blocks * Lanes; p += Lanes)
        {
            var weight = columns.Weight(p) * Vector512.Load(captains + p);
            var correlation = columns.Correlation(p);
            var moment = weight * correlation;
            weights += weight;
            correlations += moment;
            squares += moment * correlation;
            Eight.AddTo(withSecond + p, weight);
            Eight.AddTo(ofFirst + p, weight);
            Eight.AddTo(byCorrelation + p, moment);
        }

        Eight.AddTo(_squares.Pointer, squares);
        double ofRun = Eight.Sum(weights), correlationOfRun = Eight.Sum(correlations);
        _together[(run.A * _players.Count) + run.B] += ofRun;
        _together[(run.B * _players.Count) + run.C] += ofRun;
        _highestOf[run.B] += run.Highest * ofRun;
        _correlationOf[run.B] += correlationOfRun;
        _weight += ofRun;
        _correlation += correlationOfRun;
    }

    /// <summary>Adds what the runs since the last call have in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EndFirst(int first, int third)
    {
        double highest = _players.LogOwnership[first];
        var each = Vector512.Create(highest);
        double* ofFirst = _ofFirst.Pointer, withFirst = _withPlayer.Pointer + (first * Stride), withThird = _withPlayer.Pointer + (third * Stride);
        double* byHighest = _before.Pointer + (Highest * Stride);
        int blocks = TripleChunk.BlocksOf(_tile.Chunk.CountBehind(third));
        for (int p = 0; p < blocks * Lanes; p += Lanes)
        {
            var weight = Vector512.Load(ofFirst + p);
            Eight.AddTo(withFirst + p, weight);
            Eight.AddTo(withThird + p, weight);
            Eight.AddTo(_ofSet.Pointer + p, weight);
            Eight.AddTo(byHighest + p, weight * each);
            Vector512<double>.Zero.Store(ofFirst + p);
        }

        _together[(first * _players.Count) + third] += _weight;
        foreach (int player in (ReadOnlySpan<int>)[first, third])
        {
            _highestOf[player] += highest * _weight;
            _correlationOf[player] += _correlation;
        }

        _products[(Highest * Features) + Highest] += highest * highest * _weight;
        _products[(Highest * Features) + Correlation] += highest * _correlation;
        (_weight, _correlation) = (0, 0);
    }

    /// <summary>Hands over what has been added since the last call.</summary>
    public void EndChunk()
    {
        for (int player = 0; player < _players.Count && _tile.Chunk.CountBehind(player) > 0; player++)
            AddPlayer(player);
        for (int one = 0; one < _features; one++)
        {
            for (int other = one; other < _features; other++)
                _products[(one * Features) + other] += _halves[(one * Lanes) + other] + _halves[(other * Lanes) + one] + OfSets(one, other);
        }

        foreach (double lane in _squares.Span)
            _products[(Correlation * Features) + Correlation] += lane;
        foreach (var sums in (ReadOnlySpan<Aligned<double>>)[_withPlayer, _ofSet, _before, _halves, _squares])
            sums.Clear();
        foreach (double[] sums in (ReadOnlySpan<double[]>)[_together, _highestOf, _correlationOf])
            Array.Clear(sums);
    }

    /// <summary>Adds the products of what a player before the chunk's adds, with himself, and with the players behind him and the sets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPlayer(int player)
    {
        double* ofPlayer = _ofPlayer.Pointer + (player * Lanes), withPlayer = _withPlayer.Pointer + (player * Stride);
        Vector512<double> weights = default;
        for (int p = 0; p < TripleChunk.BlocksOf(_tile.Chunk.CountBehind(player)) * Lanes; p += Lanes)
        {
            var weight = Vector512.Load(withPlayer + p);
            weights += weight;
            for (int feature = 0; feature < _features; feature++)
                Eight.AddTo(_before.Pointer + (feature * Stride) + p, weight * Vector512.Create(ofPlayer[feature]));
        }

        var others = Vector512.Load(ofPlayer) * Vector512.Create(Eight.Sum(weights) / 2);
        for (int other = player + 1; other < _players.Count; other++)
            others += Vector512.Load(_ofPlayer.Pointer + (other * Lanes)) * Vector512.Create(_together[(player * _players.Count) + other]);
        others += Vector512.Create(0, _highestOf[player], 0, _correlationOf[player], 0, 0, 0, 0);
        for (int feature = 0; feature < _features; feature++)
            Eight.AddTo(_halves.Pointer + (feature * Lanes), others * Vector512.Create(ofPlayer[feature]));
    }

    /// <summary>The products of two features, but for those of what the players before the chunk's add to both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double OfSets(int one, int other)
    {
        double* values = _tile.Chunk.Values + (one * Stride), others = _tile.Chunk.Values + (other * Stride);
        double* before = _before.Pointer + (one * Stride), othersBefore = _before.Pointer + (other * Stride);
        Vector512<double> sum = default;
        for (int p = 0; p < TripleChunk.BlocksOf(_tile.Chunk.Count) * Lanes; p += Lanes)
        {
            Vector512<double> value = Vector512.Load(values + p), otherValue = Vector512.Load(others + p);
            sum += (value * ((otherValue * Vector512.Load(_ofSet.Pointer + p)) + Vector512.Load(othersBefore + p))) + (otherValue * Vector512.Load(before + p));
        }

        return Eight.Sum(sum);
    }
}
