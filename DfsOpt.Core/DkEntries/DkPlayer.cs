namespace DfsOpt.Core.DkEntries;

/// <summary>A player of a DKEntries file, with his two ids.</summary>
/// <param name="Name">As DraftKings spells it.</param>
/// <param name="Team">His team's abbreviation.</param>
/// <param name="Position">Such as <c>PG/SG</c>.</param>
/// <param name="Salary">As a flex player, in dollars.</param>
/// <param name="CaptainId">His id in the captain's slot; empty if the file has none.</param>
/// <param name="FlexId">His id in the other slots.</param>
/// <param name="CaptainCell">What the captain's slot takes, such as <c>A. Player (4001)</c>.</param>
/// <param name="FlexCell">What the other slots take.</param>
public sealed record DkPlayer(
    string Name, string Team, string Position, int Salary, string CaptainId, string FlexId, string CaptainCell, string FlexCell);
