using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Rejects values that no run writes while they are read, so that later code need not check them.</summary>
internal static class Plausible
{
    // More than any field has, and small enough that sums of them fit into a long.
    private const long Most = 1_000_000_000_000;

    /// <exception cref="JsonException">One of <paramref name="items"/> is null.</exception>
    public static void Items<T>(IEnumerable<T?> items)
        where T : class => Require(!items.Contains(null));

    /// <exception cref="JsonException"><paramref name="count"/> is negative or implausibly large.</exception>
    public static void Count(long count) => Require(IsCount(count));

    /// <summary>Whether a count is plausible.</summary>
    public static bool IsCount(long count) => count is >= 0 and <= Most;

    /// <exception cref="JsonException"><paramref name="value"/> is implausibly large.</exception>
    public static void Value(double? value) => Require(value is null or (>= -Most and <= Most));

    /// <exception cref="JsonException"><paramref name="seconds"/> is not a plausible duration.</exception>
    public static void Seconds(double? seconds) => Require(seconds is null or (>= 0 and <= Most / 1000));

    /// <exception cref="JsonException"><paramref name="text"/> is not a time.</exception>
    public static void Time(string? text) => Require(text is null || ArtifactTime.Parse(text) is not null);

    /// <exception cref="JsonException"><paramref name="share"/> is not from 0 to 1, up to rounding.</exception>
    public static void Share(double share) => Require(share is >= 0 and <= 1 + 1e-9);

    /// <exception cref="JsonException"><paramref name="holds"/> is <see langword="false"/>.</exception>
    public static void Require(bool holds)
    {
        // Without a message of its own, the exception gets one with a position from the serializer.
        if (!holds)
            throw new JsonException();
    }
}
