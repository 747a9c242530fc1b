using DfsOpt.Benchmarks.Season;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>What whole runs of one season took, beside the floor.</summary>
/// <param name="Shape">The season.</param>
/// <param name="InputBytes">Read by a run.</param>
/// <param name="OutputBytes">Written by a run.</param>
/// <param name="Lineups">Different ones, counted in each contest by itself.</param>
/// <param name="Floors">Of each pair.</param>
/// <param name="Runs">Of each pair.</param>
/// <param name="PeakBytes">The most memory of any run.</param>
internal sealed record SeasonFigures(
    SeasonShape Shape, long InputBytes, long OutputBytes, long Lineups, IReadOnlyList<TimeSpan> Floors, IReadOnlyList<TimeSpan> Runs, long PeakBytes)
{
    public TimeSpan Floor => Median.Of(Floors);

    public TimeSpan Run => Median.Of(Runs);

    /// <summary>The median of the pairs' ratios: what a busy machine does to one of a pair it does to the other.</summary>
    public double Ratio => Median.Of(Floors.Zip(Runs, (floor, run) => run / floor));

    public double EntriesPerSecond => Shape.Entries / Run.TotalSeconds;
}
