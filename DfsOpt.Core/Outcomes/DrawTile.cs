namespace DfsOpt.Core.Outcomes;

/// <summary>Draws that are worked on side by side, one in each lane of a vector of integers.</summary>
internal static class DrawTile
{
    /// <summary>Draws in a tile.</summary>
    public const int Lanes = 16;
}
