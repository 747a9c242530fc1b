namespace DfsOpt.LoggingChild;

/// <summary>A clock that always shows the same time.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 10, 41, 7, 312, TimeSpan.Zero);
}
