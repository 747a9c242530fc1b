namespace DfsOpt.Cli.Report.Fields;

/// <summary>Shares of entries that play a player, from 0 to 1; <see langword="null"/> where it is not known.</summary>
/// <param name="Captain">As captain.</param>
/// <param name="Flex">In one of the other slots.</param>
internal readonly record struct Shares(double? Captain, double? Flex)
{
    /// <summary>As captain or as flex.</summary>
    public double? All => Captain + Flex;
}
