using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Refuses what no run writes while it is read, so that whoever works with it need not expect it.</summary>
internal static class Plausible
{
    // More than any field has, and few enough that sums of them fit.
    private const long Most = 1_000_000_000_000;

    /// <exception cref="JsonException">One of <paramref name="items"/> is null.</exception>
    public static void Items<T>(IEnumerable<T?> items)
        where T : class => Require(!items.Contains(null));

    /// <exception cref="JsonException"><paramref name="count"/> is negative, or more than anything has.</exception>
    public static void Count(long count) => Require(IsCount(count));

    /// <summary>Whether anything has so many.</summary>
    public static bool IsCount(long count) => count is >= 0 and <= Most;

    /// <exception cref="JsonException"><paramref name="value"/> is no figure that a field has.</exception>
    public static void Value(double? value) => Require(value is null or (>= -Most and <= Most));

    /// <exception cref="JsonException"><paramref name="seconds"/> is no length of time.</exception>
    public static void Seconds(double? seconds) => Require(seconds is null or (>= 0 and <= Most / 1000));

    /// <exception cref="JsonException"><paramref name="text"/> is no time.</exception>
    public static void Time(string? text) => Require(text is null || ArtifactTime.Parse(text) is not null);

    /// <exception cref="JsonException"><paramref name="share"/> is not between 0 and 1, but for noise.</exception>
    public static void Share(double share) => Require(share is >= 0 and <= 1 + 1e-9);

    /// <exception cref="JsonException"><paramref name="holds"/> does not.</exception>
    public static void Require(bool holds)
    {
        // Without a message and a place, the serializer gives both.
        if (!holds)
            throw new JsonException();
    }
}
