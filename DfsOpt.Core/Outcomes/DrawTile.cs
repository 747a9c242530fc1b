namespace DfsOpt.Core.Outcomes;

/// <summary>A tile: draws that are computed together, one in each lane of a vector of integers.</summary>
internal static class DrawTile
{
    /// <summary>Draws in a tile.</summary>
    public const int Lanes = 16;

    /// <summary>How many tiles hold the draws; the last one may not be full.</summary>
    public static int CountOf(int draws) => (draws + Lanes - 1) / Lanes;
}
