using System.Text;

namespace DfsOpt.Tests.DkEntries;

/// <summary>
/// Made-up DKEntries files in DraftKings' layout: repeated column names, instructions beside the first rows, the player table on the right
/// from the eighth row on, two rows a player, entries filled, empty and locked.
/// </summary>
internal static class DkFile
{
    public static readonly (string Name, string Team, string Position, int Salary)[] People =
    [
        ("Ada Stone", "DAL", "PG/SG", 10600), ("Ben Rivers Jr.", "LAL", "C", 9800), ("Cy O'Dell", "DAL", "SF", 7600), ("Dan Fox", "LAL", "PF", 6200),
        ("Eli Gray", "DAL", "SG", 4400), ("Finn Hale", "LAL", "PG", 3000), ("Gus Ivory", "DAL", "C", 1000), ("Chiefs ", "LAL", "DST", 1400),
    ];

    public const string Showdown = "NBA Showdown $2K Quarter Jukebox [Just $0.25!] (DAL vs LAL)";

    private static readonly string[] _instructions =
    [
        "1. Column A lists all of your contest entries for this draftgroup",
        "2. Your current lineup is listed next to each entry (blank for reservations)",
        "3. You can change the lineup for an entry by entering the IDs of the players in the row next to that entry",
        "4. Use data from the Name+ID column or the ID column; you cannot use just the player's name",
        "5. For faster processing only include entries you are changing in the file you upload",
    ];

    public static int CaptainId(int player) => 40_001_000 + player;

    public static int FlexId(int player) => 40_002_000 + player;

    /// <summary>A file of entries, as they stand left of the instructions.</summary>
    public static byte[] Make(string lineEnd, bool hasMark, params string[] entries)
    {
        var right = new List<string>(_instructions) { "", "Position,Name + ID,Name,ID,Roster Position,Salary,Game Info,TeamAbbrev,AvgPointsPerGame" };
        for (int player = 0; player < People.Length; player++)
        {
            var (name, team, position, salary) = People[player];
            right.Add($"{position},{name} ({CaptainId(player)}),{name},{CaptainId(player)},CPT,{salary * 3 / 2},DAL@LAL 11/28/2026 08:00PM ET,{team},{20 + player}.5");
            right.Add($"{position},{name} ({FlexId(player)}) (LOCKED),{name},{FlexId(player)},UTIL,{salary},In Progress,{team},{20 + player}.5");
        }

        var text = new StringBuilder("Entry ID,Contest Name,Contest ID,Entry Fee,CPT,UTIL,UTIL,UTIL,UTIL,UTIL,,Instructions").Append(lineEnd);
        for (int row = 0; row < Math.Max(right.Count, entries.Length); row++)
            text.Append(row < entries.Length ? entries[row] : ",,,,,,,,,").Append(",,").Append(row < right.Count ? right[row] : "").Append(lineEnd);
        return [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string Entry(long id, string contest = "184000001", string fee = "$0.25 ", string lineup = ",,,,,") => $"{id},{Showdown},{contest},{fee},{lineup}";
}
