namespace DfsOpt.Core.Outcomes;

/// <summary>Draws that are worked on side by side, one in each lane of a vector of integers.</summary>
internal static class DrawTile
{
    /// <summary>Draws in a tile.</summary>
    public const int Lanes = 16;

    /// <summary>How many tiles some draws take, the last of which may not be full.</summary>
    public static int CountOf(int draws) => (draws + Lanes - 1) / Lanes;
}
