using System.Text;
using DfsOpt.Core.DkEntries;
using static DfsOpt.Tests.DkEntries.DkFile;

namespace DfsOpt.Tests.DkEntries;

[TestClass]
public sealed class DkEntriesFileTests
{
    private static readonly string _flexIds = string.Join(',', Enumerable.Range(1, 5).Select(i => $"{People[i].Name}({FlexId(i)})"));

    private static readonly string[] _entries =
    [
        Entry(5001),
        Entry(5002, lineup: $"Ada Stone({CaptainId(0)}),{_flexIds}"),
        Entry(5003, fee: "\"$1,000\"", lineup: $"Ada Stone ({FlexId(0)}) (LOCKED),{_flexIds}"),
        Entry(5004, "184000002", "$5", lineup: string.Join(',', new[] { CaptainId(6) }.Concat(Enumerable.Range(1, 5).Select(FlexId)))),
        Entry(5005, lineup: "Nobody (1),,,,,"),
        Entry(5006, lineup: $"{FlexId(0)},{FlexId(0)},{FlexId(1)},{FlexId(2)},{FlexId(3)},{FlexId(4)}"),
        .. Enumerable.Range(5007, 30).Select(id => Entry(id)),
    ];

    [TestMethod]
    [DataRow("\n", false)]
    [DataRow("\r\n", true)]
    public void Entries_and_players_are_read_as_DraftKings_means_them(string lineEnd, bool hasMark)
    {
        var file = DkEntriesFile.Read(Make(lineEnd, hasMark, _entries));
        Assert.HasCount(36, file.Entries);
        Assert.HasCount(8, file.Players);
        Assert.AreEqual(new DkPlayer("Ada Stone", "DAL", "PG/SG", 10600, "40001000", "40002000", "Ada Stone (40001000)", "Ada Stone (40002000)"), file.Players[0]);
        Assert.AreEqual("5001,184000001,0.25,2,Empty,", Text(file.Entries[0]));
        Assert.AreEqual("5002,184000001,0.25,3,Filled,0 1 2 3 4 5", Text(file.Entries[1]));
        Assert.AreEqual("5003,184000001,1000,4,Locked,0 1 2 3 4 5", Text(file.Entries[2]));
        Assert.AreEqual("5004,184000002,5,5,Filled,6 1 2 3 4 5", Text(file.Entries[3]));
        Assert.AreEqual("5005,184000001,0.25,6,Unreadable,", Text(file.Entries[4]));
        Assert.AreEqual("5006,184000001,0.25,7,Unreadable,", Text(file.Entries[5]));
        Assert.AreEqual(Showdown, file.Entries[0].ContestName);

        static string Text(DkEntry entry) => FormattableString.Invariant($"{entry.EntryId},{entry.ContestId},{entry.EntryFee},{entry.Line},{entry.State},{string.Join(' ', entry.Lineup)}");
    }

    [TestMethod]
    [DataRow("\n", false)]
    [DataRow("\r\n", true)]
    public void A_filled_file_differs_in_the_filled_slots_alone(string lineEnd, bool hasMark)
    {
        var file = DkEntriesFile.Read(Make(lineEnd, hasMark, _entries));
        byte[] filled = file.Fill(new Dictionary<int, IReadOnlyList<int>> { [35] = [7, 0, 1, 2, 3, 4], [0] = [2, 7, 6, 5, 4, 3], [1] = [1, 0, 2, 3, 4, 6] });
        string[] expected = [.. _entries];
        expected[0] = Entry(5001, lineup: Cells(2, 7, 6, 5, 4, 3));
        expected[1] = Entry(5002, lineup: Cells(1, 0, 2, 3, 4, 6));
        expected[35] = Entry(5036, lineup: Cells(7, 0, 1, 2, 3, 4));
        Assert.AreEqual(Encoding.UTF8.GetString(Make(lineEnd, hasMark, expected)), Encoding.UTF8.GetString(filled));
        CollectionAssert.AreEqual(new[] { 2, 7, 6, 5, 4, 3 }, DkEntriesFile.Read(filled).Entries[0].Lineup.ToArray());
        Assert.AreEqual(
            Encoding.UTF8.GetString(Make(lineEnd, hasMark, _entries)),
            Encoding.UTF8.GetString(file.Fill(new Dictionary<int, IReadOnlyList<int>>())));
    }

    [TestMethod]
    public void Rows_that_end_early_and_cells_in_quotes_are_filled_too()
    {
        string text = Encoding.UTF8.GetString(Make("\n", false)).TrimEnd('\n');
        text += "\n5001,\"A, quoted \"\"name\"\"\",9,$1\n5002,b,9,$1,,,,,,\"\",,\n5003,b,9,$1,,,,,,";
        var file = DkEntriesFile.Read(Encoding.UTF8.GetBytes(text));
        Assert.AreEqual("A, quoted \"name\"", file.Entries[0].ContestName);
        int[] lineup = [0, 1, 2, 3, 4, 5];
        string filled = Encoding.UTF8.GetString(file.Fill(new Dictionary<int, IReadOnlyList<int>> { [0] = lineup, [1] = lineup, [2] = lineup }));
        string cells = Cells(lineup);
        Assert.EndsWith($"\n5001,\"A, quoted \"\"name\"\"\",9,$1,{cells}\n5002,b,9,$1,{cells},,\n5003,b,9,$1,{cells}", filled);
    }

    [TestMethod]
    public void Namesakes_of_one_price_have_no_captain_id_and_are_never_written_as_captain()
    {
        string text = Encoding.UTF8.GetString(Make("\n", false, Entry(1)));
        text += $",,,,,,,,,,,C,Gus Ivory (777),Gus Ivory,777,CPT,1500,,DAL,1\n,,,,,,,,,,,C,Gus Ivory (778),Gus Ivory,778,UTIL,1000,,DAL,1\n";
        var file = DkEntriesFile.Read(Encoding.UTF8.GetBytes(text));
        Assert.AreEqual("", file.Players[6].CaptainId);
        var e = Assert.ThrowsExactly<ArgumentException>(() => file.Fill(new Dictionary<int, IReadOnlyList<int>> { [0] = [6, 1, 2, 3, 4, 5] }));
        Assert.Contains("Gus Ivory has no id as a captain", e.Message);
    }

    [TestMethod]
    public void A_locked_entry_is_not_changed()
    {
        var file = DkEntriesFile.Read(Make("\n", false, _entries));
        Assert.ThrowsExactly<ArgumentException>(() => file.Fill(new Dictionary<int, IReadOnlyList<int>> { [2] = [0, 1, 2, 3, 4, 5] }));
    }

    [TestMethod]
    [DataRow("Entry ID,Contest Name,Contest ID,Entry Fee,PG,SG,SF,PF,C,G,F,UTIL,,Instructions\n1,a,2,$1,,,,,,,,,,\n", "line 1: has the slots PG, SG")]
    [DataRow("Position,Name + ID,Name,ID,Roster Position,Salary\nC,a,a,1,CPT,1\n", "has no columns Entry ID")]
    [DataRow("Entry ID,Contest Name,Contest ID,Entry Fee,CPT,UTIL,UTIL,UTIL,UTIL,UTIL,,Instructions\n1,a,2,$1,,,,,,,,\n", "has no table of players")]
    [DataRow("Entry ID,Contest Name\n1,\"a\n", "line 2: opens a quote")]
    [DataRow("\n", "is empty")]
    [DataRow("Entry ID;Contest Name\n", "separated by semicolons")]
    public void A_file_of_another_kind_is_refused_in_a_sentence(string text, string sentence) =>
        Assert.Contains(sentence, Assert.ThrowsExactly<DkEntriesException>(() => DkEntriesFile.Read(Encoding.UTF8.GetBytes(text))).Message);

    [TestMethod]
    [DataRow("5001", "184000001", "line 3: has the entry 5001 again, which is in line 2 too")]
    [DataRow("4.7E+09", "184000001", "line 3: has the Entry ID '4.7E+09', not a whole number")]
    [DataRow("5002", "1.84E+08", "line 3: has the Contest ID '1.84E+08', not a whole number")]
    [DataRow("5002", "../../../home", "line 3: has the Contest ID '../../../home', not a whole number")]
    [DataRow("5002", "", "line 3: has the Contest ID '', not a whole number")]
    [DataRow("Entry ID", "Contest ID", "line 3: has the column names of line 1 again")]
    public void Ids_that_are_damaged_or_repeated_are_refused_with_their_line(string entry, string contest, string sentence)
    {
        byte[] file = Make("\n", false, Entry(5001), $"{entry},{Showdown},{contest},$1,,,,,,");
        Assert.StartsWith(sentence, Assert.ThrowsExactly<DkEntriesException>(() => DkEntriesFile.Read(file)).Message);
    }

    private static string Cells(params int[] lineup) =>
        string.Join(',', lineup.Select((player, slot) => $"{People[player].Name} ({(slot == 0 ? CaptainId(player) : FlexId(player))})"));
}
