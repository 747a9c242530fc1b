namespace DfsOpt.Core.Artifacts;

/// <summary>Players whose projected ownership is alike.</summary>
public sealed record FieldCalibrationBin
{
    /// <summary>The mean of their actual ownership.</summary>
    public required double? Actual { get; init; }

    /// <summary>The lowest projected ownership, from 0 to 1.</summary>
    public required double From { get; init; }

    /// <summary>How many players.</summary>
    public required int Players { get; init; }

    /// <summary>The mean of their projected ownership.</summary>
    public required double? Projected { get; init; }

    /// <summary>The highest projected ownership, from 0 to 1.</summary>
    public required double To { get; init; }
}
