namespace DfsOpt.Core.DkEntries;

/// <summary>A player of a DKEntries file, with his two ids.</summary>
/// <param name="Name">His name, as DraftKings spells it.</param>
/// <param name="Team">His team's abbreviation.</param>
/// <param name="Position">His position, such as <c>PG/SG</c>.</param>
/// <param name="Salary">His salary as flex, in dollars.</param>
/// <param name="CaptainId">His id as captain; empty if the file has none.</param>
/// <param name="FlexId">His id as flex.</param>
/// <param name="CaptainCell">The text to write into the captain slot, such as <c>A. Player (4001)</c>.</param>
/// <param name="FlexCell">The text to write into a flex slot.</param>
public sealed record DkPlayer(
    string Name, string Team, string Position, int Salary, string CaptainId, string FlexId, string CaptainCell, string FlexCell);
