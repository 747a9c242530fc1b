using System.Runtime.Intrinsics;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Randomness;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>
/// Guesses, for each draw of a tile, a score that a few more entries of a field exceed than there are places to count. It assumes normal scores, with the
/// field's mean, computed from its players' counts, and the deviation of a sample.
/// </summary>
internal static class ScoreFloor
{
    // If more of the field than this is in a band, the band's last place may be below the mean, even with the reserve.
    private const double MostAboveMean = 0.35;

    private const double Reserve = 1.4;
    private const int OneInSample = 32;

    /// <summary>The guess; <see langword="null"/> if a place to count may be below the mean.</summary>
    /// <param name="scores">The players' scores.</param>
    /// <param name="field">The field.</param>
    /// <param name="places">How many places have to be counted.</param>
    public static Vector512<int>? Guess(TileScores scores, ContestField field, int places)
    {
        double deepest = places / (double)field.Entries;
        if (deepest > MostAboveMean)
            return null;
        var means = Means(scores, field);
        var deviations = Deviations(scores, field.Lineups.Span, means);
        return means + Vector512.ConvertToInt32(deviations * (float)NormalQuantile.Of(1 - (Reserve * deepest)));
    }

    private static Vector512<int> Means(TileScores scores, ContestField field)
    {
        Span<long> sums = stackalloc long[DrawTile.Lanes];
        for (int player = 0; player < field.CaptainCounts.Length; player++)
        {
            var captain = scores.Captain(player);
            var flex = scores.Flex(player);
            for (int lane = 0; lane < sums.Length; lane++)
                sums[lane] += ((long)captain[lane] * field.CaptainCounts[player]) + ((long)flex[lane] * field.FlexCounts[player]);
        }

        Span<int> means = stackalloc int[DrawTile.Lanes];
        for (int lane = 0; lane < sums.Length; lane++)
            means[lane] = (int)Math.Floor(sums[lane] / (double)(field.Entries - field.WithoutLineup));
        return Vector512.Create<int>(means);
    }

    private static Vector512<float> Deviations(TileScores scores, ReadOnlySpan<UniverseLineup> lineups, Vector512<int> means)
    {
        var squares = Vector512<float>.Zero;
        int sampled = 0;
        for (int i = 0; i < lineups.Length; i += OneInSample, sampled++)
        {
            var distance = Vector512.ConvertToSingle(scores.Parts.Of(lineups[i]) - means);
            squares += distance * distance;
        }

        return Vector512.Sqrt(squares / Vector512.Create((float)sampled));
    }
}
