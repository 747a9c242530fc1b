using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Adds the products of each two set features, over all lineups of a run's sets.</summary>
/// <remarks>The highest ownership is the same for all runs that begin with one player, and comes in at their end.</remarks>
internal sealed unsafe class ProductSums(TripleTile tile, MomentTable table, int features)
{
    private const int Sum = SetFeature.OwnershipLogSum;
    private const int Highest = SetFeature.OwnershipLogMax;
    private const int Lowest = SetFeature.OwnershipLogMin;
    private const int Correlation = SetFeature.AverageCorrelation;
    private const int Logit = SetFeature.OwnershipLogitSum;
    private const int Points = SetFeature.Points;

    // Eight lanes for each two features, and for the weights and each feature of the runs that begin with one player.
    private readonly Aligned<double> _products = new(SetFeature.Count * SetFeature.Count * Eight.Lanes);
    private readonly Aligned<double> _ofFirst = new((1 + SetFeature.Count) * Eight.Lanes);

    /// <summary>Adds all sets of a run, once <see cref="TripleTile.Captains"/> is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in SetRun run, int blocks)
    {
        double* captains = tile.Captains;
        var columns = new RunColumns(run, tile);
        Vector512<double> weights = default, sums = default, lows = default, correlations = default;
        Vector512<double> sumSum = default, sumLow = default, sumCorrelation = default, lowLow = default, lowCorrelation = default, correlationCorrelation = default;
        for (int p = 0; p < blocks * Eight.Lanes; p += Eight.Lanes)
        {
            var weight = columns.Weight(p) * Vector512.Load(captains + p);
            Vector512<double> sum = columns.Sum(p), low = columns.Lowest(p), correlation = columns.Correlation(p);
            Vector512<double> ofSum = weight * sum, ofLow = weight * low, ofCorrelation = weight * correlation;
            weights += weight;
            sums += ofSum;
            lows += ofLow;
            correlations += ofCorrelation;
            sumSum += ofSum * sum;
            sumLow += ofSum * low;
            sumCorrelation += ofSum * correlation;
            lowLow += ofLow * low;
            lowCorrelation += ofLow * correlation;
            correlationCorrelation += ofCorrelation * correlation;
        }

        double* ofFirst = _ofFirst.Pointer;
        Eight.AddTo(ofFirst, weights);
        Eight.AddTo(ofFirst + ((1 + Sum) * Eight.Lanes), sums);
        Eight.AddTo(ofFirst + ((1 + Lowest) * Eight.Lanes), lows);
        Eight.AddTo(ofFirst + ((1 + Correlation) * Eight.Lanes), correlations);
        Add(Sum, Sum, sumSum);
        Add(Sum, Lowest, sumLow);
        Add(Sum, Correlation, sumCorrelation);
        Add(Lowest, Lowest, lowLow);
        Add(Lowest, Correlation, lowCorrelation);
        Add(Correlation, Correlation, correlationCorrelation);
        for (int feature = SetFeature.CountOfV1; feature < features; feature++)
            AddFeature(feature, run, blocks);
    }

    /// <summary>Adds the products with the highest ownership of the runs since the last call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EndFirst(double highest)
    {
        double* ofFirst = _ofFirst.Pointer;
        var each = Vector512.Create(highest);
        Add(Highest, Highest, each * each * Vector512.Load(ofFirst));
        for (int feature = 0; feature < features; feature++)
        {
            if (feature != Highest)
                Add(Math.Min(feature, Highest), Math.Max(feature, Highest), each * Vector512.Load(ofFirst + ((1 + feature) * Eight.Lanes)));
        }

        _ofFirst.Clear();
    }

    /// <summary>Hands over what has been added since the last call.</summary>
    public void EndChunk()
    {
        for (int product = 0; product < table.Products.Length; product++)
        {
            foreach (double lane in _products.Span.Slice(product * Eight.Lanes, Eight.Lanes))
                table.Products[product] += lane;
        }

        _products.Clear();
    }

    /// <summary>Adds the products of a feature that the first schema does not have, with itself and with those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFeature(int feature, in SetRun run, int blocks)
    {
        double* captains = tile.Captains, values = tile.Chunk.Values + (feature * TripleChunk.Stride);
        double* logits = tile.Chunk.Values + (Logit * TripleChunk.Stride), points = tile.Chunk.Values + (Points * TripleChunk.Stride);
        var columns = new RunColumns(run, tile);
        var ofRun = Vector512.Create(run.ValueOf(feature));
        var (logitOfRun, pointsOfRun) = (Vector512.Create(run.ValueOf(Logit)), Vector512.Create(run.ValueOf(Points)));
        Vector512<double> alone = default, withSum = default, withLow = default, withCorrelation = default, withLogit = default, withPoints = default, squares = default;
        for (int p = 0; p < blocks * Eight.Lanes; p += Eight.Lanes)
        {
            var value = Vector512.Load(values + p) + ofRun;
            var moment = columns.Weight(p) * Vector512.Load(captains + p) * value;
            alone += moment;
            withSum += moment * columns.Sum(p);
            withLow += moment * columns.Lowest(p);
            withCorrelation += moment * columns.Correlation(p);
            withLogit += moment * (Vector512.Load(logits + p) + logitOfRun);
            withPoints += moment * (Vector512.Load(points + p) + pointsOfRun);
            squares += moment * value;
        }

        Eight.AddTo(_ofFirst.Pointer + ((1 + feature) * Eight.Lanes), alone);
        Add(Sum, feature, withSum);
        Add(Lowest, feature, withLow);
        Add(Correlation, feature, withCorrelation);
        Add(feature, feature, squares);
        if (feature > Logit)
            Add(Logit, feature, withLogit);
        if (feature > Points)
            Add(Points, feature, withPoints);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int one, int other, Vector512<double> sums) => Eight.AddTo(_products.Pointer + (((one * SetFeature.Count) + other) * Eight.Lanes), sums);
}
