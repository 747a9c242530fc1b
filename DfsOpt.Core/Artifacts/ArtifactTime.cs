using System.Globalization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Times in artifacts: UTC, ISO 8601, with milliseconds.</summary>
internal static class ArtifactTime
{
    /// <summary>The length of a time, in characters.</summary>
    public const int Length = 24;

    // "O" is compiled ahead of time; a custom format would be compiled again in every process.
    public static string Text(DateTimeOffset time) => $"{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture).AsSpan(0, Length - 1)}Z";

    /// <summary>Parses a time; <see langword="null"/> if the text is not a time.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
