namespace DfsOpt.Core.Exposures;

/// <summary>The shares of entries that play a player, from 0 to 1; NaN if there are no entries.</summary>
/// <param name="Captain">As captain.</param>
/// <param name="Flex">In one of the five other slots.</param>
internal readonly record struct Exposure(double Captain, double Flex)
{
    /// <summary>The exposure without any entries.</summary>
    public static Exposure None { get; } = new(double.NaN, double.NaN);

    /// <summary>As captain or as flex; a player is never both in one lineup.</summary>
    public double All => Captain + Flex;

    /// <summary>The shares of a player.</summary>
    public static Exposure Of(PlayerCounts? counts, int player) => counts is null || counts.Entries == 0
        ? None
        : new Exposure(counts.Captain[player] / (double)counts.Entries, counts.Flex[player] / (double)counts.Entries);
}
