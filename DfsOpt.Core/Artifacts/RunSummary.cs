namespace DfsOpt.Core.Artifacts;

/// <summary>What a list of runs shows of one run, read without the long parts of its manifest.</summary>
/// <param name="Run">The run.</param>
/// <param name="State">How it ended, or that it has not.</param>
/// <param name="StartedAt">When it started; <see langword="null"/> if that is not known.</param>
/// <param name="DurationS">How long it took, in seconds; <see langword="null"/> if that is not known.</param>
/// <param name="Entries">Entries that its distributions were fitted on; <see langword="null"/> if it did not get that far.</param>
/// <param name="Segments">Distributions that it wrote; <see langword="null"/> if it did not get that far.</param>
/// <param name="Error">Why it did not succeed, or why its manifest cannot be read; <see langword="null"/> if it succeeded.</param>
/// <param name="Name">The name that the user gave it; <see langword="null"/> if none.</param>
/// <param name="DataRoot">The data root that a training run read; <see langword="null"/> for a contest run.</param>
/// <param name="GppCategory">The one segment that it was limited to; <see langword="null"/> for all.</param>
/// <param name="OnlySports">The sports that it was limited to; empty for all.</param>
/// <param name="Projections">The projection export that a contest run read; <see langword="null"/> for a training run.</param>
public sealed record RunSummary(
    RunArtifacts Run,
    RunState State,
    DateTimeOffset? StartedAt,
    double? DurationS = null,
    long? Entries = null,
    long? Segments = null,
    string? Error = null,
    string? Name = null,
    string? DataRoot = null,
    string? GppCategory = null,
    IReadOnlyList<string>? OnlySports = null,
    string? Projections = null)
{
    /// <summary>The sports and the segment that it was limited to, as text; empty for the whole season.</summary>
    public string Filter => string.Join(' ', [.. OnlySports ?? [], .. GppCategory is null ? (string[])[] : [GppCategory]]);
}

/// <summary>The state of a run, as its directory shows it.</summary>
public enum RunState
{
    /// <summary>Its manifest says that it succeeded.</summary>
    Succeeded,

    /// <summary>Its manifest says that it failed.</summary>
    Failed,

    /// <summary>Its manifest says that it was cancelled.</summary>
    Cancelled,

    /// <summary>It has no manifest yet, and a process is writing its log.</summary>
    Running,

    /// <summary>It has no manifest, and no process is writing its log: it was killed.</summary>
    Interrupted,

    /// <summary>It has a manifest, but it cannot be read.</summary>
    Unreadable,
}
