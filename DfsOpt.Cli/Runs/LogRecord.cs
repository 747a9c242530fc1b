using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Runs;

/// <summary>One record of a <c>run.log</c>.</summary>
internal sealed record LogRecord
{
    /// <summary>The record as it is in the file: its own line, then those of its exception.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public DateTimeOffset? Time { get; init; }

    /// <summary>Its level, such as <c>INFO</c>; empty for a line that is not a record, which a killed process may leave.</summary>
    public string Level { get; init; } = "";

    public string Pipeline { get; init; } = "";

    public string RunId { get; init; } = "";

    /// <summary>Its step; empty outside the steps.</summary>
    public string Step { get; init; } = "";

    public string Message { get; init; } = "";

    /// <summary>The exception's text; <see langword="null"/> if there is none.</summary>
    public string? Exception { get; init; }

    /// <summary>Whether the record is below <paramref name="lowest"/>; a line that is not a record is below all levels.</summary>
    public bool IsBelow(LogLevel lowest) => !LogLevelNames.TryParse(Level, out var level) || level < lowest;
}
