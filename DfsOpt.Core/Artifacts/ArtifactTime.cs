using System.Globalization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Times as artifacts hold them: UTC, ISO 8601, three decimals.</summary>
internal static class ArtifactTime
{
    /// <summary>How long a time is.</summary>
    public const int Length = 24;

    // The platform's own format is compiled ahead of time; one of ours would be compiled anew in every process.
    public static string Text(DateTimeOffset time) => $"{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture).AsSpan(0, Length - 1)}Z";

    /// <summary>The time that a text holds; <see langword="null"/> where it holds none.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
