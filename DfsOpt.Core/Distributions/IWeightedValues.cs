namespace DfsOpt.Core.Distributions;

/// <summary>Values that are not negative, each with how often it occurs.</summary>
internal interface IWeightedValues
{
    /// <summary>How many values there are, each as often as it occurs.</summary>
    long Weight { get; }

    long Largest { get; }

    /// <summary>All values, each as often as it occurs, exactly.</summary>
    decimal Sum { get; }

    /// <summary>How many values fall into each bin of a width, from 0 on.</summary>
    long[] CountBins(long width, long bins);

    /// <summary>The value at a place in ascending order.</summary>
    /// <param name="place">From 0 to below <see cref="Weight"/>.</param>
    /// <param name="counts">What <see cref="CountBins"/> gave.</param>
    /// <param name="width">For this width.</param>
    /// <param name="upTo">How many values are at most this one.</param>
    long At(long place, long[] counts, long width, out long upTo);
}
