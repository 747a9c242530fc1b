using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>What stands between a line's time and its message. Fields are text, or anything that can be put into words.</summary>
internal readonly record struct LinePrefix(LogLevel Level, object? Pipeline, object? RunId, object? Step)
{
    /// <summary>Whether its words are certain to stay what they are.</summary>
    public bool IsText => Pipeline is null or string && RunId is null or string && Step is null or string;

    /// <summary>Whether another prefix is made of the very same parts.</summary>
    public bool IsSameAs(in LinePrefix other) =>
        Level == other.Level && ReferenceEquals(Step, other.Step) && ReferenceEquals(RunId, other.RunId) && ReferenceEquals(Pipeline, other.Pipeline);
}
