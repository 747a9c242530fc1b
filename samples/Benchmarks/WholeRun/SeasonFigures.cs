using DfsOpt.Benchmarks.Season;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The figures of whole runs of one season, with the floor.</summary>
/// <param name="Shape">The season.</param>
/// <param name="InputBytes">How many bytes a run reads.</param>
/// <param name="OutputBytes">How many bytes a run writes.</param>
/// <param name="Lineups">How many different lineups the contests have, summed over contests.</param>
/// <param name="Floors">The floor's time in each pair.</param>
/// <param name="Runs">The run's time in each pair.</param>
/// <param name="PeakBytes">The peak memory of any run, in bytes.</param>
internal sealed record SeasonFigures(
    SeasonShape Shape, long InputBytes, long OutputBytes, long Lineups, IReadOnlyList<TimeSpan> Floors, IReadOnlyList<TimeSpan> Runs, long PeakBytes)
{
    public TimeSpan Floor => Median.Of(Floors);

    public TimeSpan Run => Median.Of(Runs);

    /// <summary>The median of the pairs' ratios, since other load on the machine affects both of a pair.</summary>
    public double Ratio => Median.Of(Floors.Zip(Runs, (floor, run) => run / floor));

    public double EntriesPerSecond => Shape.Entries / Run.TotalSeconds;
}
