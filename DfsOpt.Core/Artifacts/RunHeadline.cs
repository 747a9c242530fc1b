namespace DfsOpt.Core.Artifacts;

/// <summary>What a list shows of a run, read without the long parts of its manifest.</summary>
/// <param name="Run">The run.</param>
/// <param name="State">How it stands.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="DurationS">How long it took, in seconds; <see langword="null"/> where nothing says.</param>
/// <param name="Entries">Entries the distributions were fitted on; <see langword="null"/> where it did not get there.</param>
/// <param name="Segments">Distributions it wrote; <see langword="null"/> where it did not get there.</param>
/// <param name="Error">Why it did not succeed, in its own words.</param>
public sealed record RunHeadline(
    RunArtifacts Run,
    RunState State,
    DateTimeOffset? StartedAt,
    double? DurationS = null,
    long? Entries = null,
    long? Segments = null,
    string? Error = null);
