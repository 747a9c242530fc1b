namespace DfsOpt.Core.Distributions;

/// <summary>Non-negative values with the number of times each occurs.</summary>
internal interface IWeightedValues
{
    /// <summary>How many values there are, counting repeats.</summary>
    long Weight { get; }

    long Largest { get; }

    /// <summary>The exact sum of all values, counting repeats.</summary>
    decimal Sum { get; }

    /// <summary>How many values fall into each bin of a given width, starting at 0.</summary>
    long[] CountBins(long width, long bins);

    /// <summary>The value at a position in ascending order.</summary>
    /// <param name="place">From 0 to below <see cref="Weight"/>.</param>
    /// <param name="counts">The result of <see cref="CountBins"/>.</param>
    /// <param name="width">The width it was called with.</param>
    /// <param name="upTo">How many values are at most this one.</param>
    long At(long place, long[] counts, long width, out long upTo);
}
