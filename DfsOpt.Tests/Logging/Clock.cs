namespace DfsOpt.Tests.Logging;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 10, 41, 7, 312, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
