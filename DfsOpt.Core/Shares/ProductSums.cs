using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Shares;

/// <summary>Adds the products of each two set features, over all lineups of a run's sets.</summary>
/// <remarks>The highest ownership is the same for all of a run, and comes in at the end.</remarks>
internal sealed unsafe class ProductSums(TripleTile tile, MomentTable table, int features)
{
    private const int Logit = SetFeature.OwnershipLogitSum;
    private const int Points = SetFeature.Points;

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

        Add(SetFeature.OwnershipLogSum, SetFeature.OwnershipLogSum, Eight.Sum(sumSum));
        Add(SetFeature.OwnershipLogSum, SetFeature.OwnershipLogMax, run.Highest * Eight.Sum(sums));
        Add(SetFeature.OwnershipLogSum, SetFeature.OwnershipLogMin, Eight.Sum(sumLow));
        Add(SetFeature.OwnershipLogSum, SetFeature.AverageCorrelation, Eight.Sum(sumCorrelation));
        Add(SetFeature.OwnershipLogMax, SetFeature.OwnershipLogMax, run.Highest * run.Highest * Eight.Sum(weights));
        Add(SetFeature.OwnershipLogMax, SetFeature.OwnershipLogMin, run.Highest * Eight.Sum(lows));
        Add(SetFeature.OwnershipLogMax, SetFeature.AverageCorrelation, run.Highest * Eight.Sum(correlations));
        Add(SetFeature.OwnershipLogMin, SetFeature.OwnershipLogMin, Eight.Sum(lowLow));
        Add(SetFeature.OwnershipLogMin, SetFeature.AverageCorrelation, Eight.Sum(lowCorrelation));
        Add(SetFeature.AverageCorrelation, SetFeature.AverageCorrelation, Eight.Sum(correlationCorrelation));
        for (int feature = SetFeature.CountOfV1; feature < features; feature++)
            AddFeature(feature, run, blocks);
    }

    /// <summary>Adds the products of a feature that the first schema does not have, with itself and with those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFeature(int feature, in SetRun run, int blocks)
    {
        double* captains = tile.Captains, values = tile.Values + (feature * TripleTile.Stride);
        double* logits = tile.Values + (Logit * TripleTile.Stride), points = tile.Values + (Points * TripleTile.Stride);
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

        Add(SetFeature.OwnershipLogSum, feature, Eight.Sum(withSum));
        Add(SetFeature.OwnershipLogMax, feature, run.Highest * Eight.Sum(alone));
        Add(SetFeature.OwnershipLogMin, feature, Eight.Sum(withLow));
        Add(SetFeature.AverageCorrelation, feature, Eight.Sum(withCorrelation));
        Add(feature, feature, Eight.Sum(squares));
        if (feature > Logit)
            Add(Logit, feature, Eight.Sum(withLogit));
        if (feature > Points)
            Add(Points, feature, Eight.Sum(withPoints));
    }

    private void Add(int one, int other, double sum) => table.Products[(one * SetFeature.Count) + other] += sum;
}
