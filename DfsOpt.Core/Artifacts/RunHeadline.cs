namespace DfsOpt.Core.Artifacts;

/// <summary>What a list shows of a run, read without the long parts of its manifest.</summary>
/// <param name="Run">The run.</param>
/// <param name="State">How it stands.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="DurationS">How long it took, in seconds; <see langword="null"/> where nothing says.</param>
/// <param name="Entries">Entries the distributions were fitted on; <see langword="null"/> where it did not get there.</param>
/// <param name="Segments">Distributions it wrote; <see langword="null"/> where it did not get there.</param>
/// <param name="Error">Why it did not succeed, in its own words.</param>
/// <param name="Name">What a person called it; <see langword="null"/> where nobody did.</param>
/// <param name="DataRoot">The folder of its season.</param>
/// <param name="GppCategory">The one segment that it ran; <see langword="null"/> for all.</param>
/// <param name="OnlySports">The sports that it read; empty for all.</param>
public sealed record RunHeadline(
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
    IReadOnlyList<string>? OnlySports = null)
{
    /// <summary>What of the season it read, in words: sports, a segment; empty for all.</summary>
    public string Filter => string.Join(' ', [.. OnlySports ?? [], .. GppCategory is null ? (string[])[] : [GppCategory]]);
}
