using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;

namespace DfsOpt.Tests.FieldProfiles;

[TestClass]
public sealed class DraftedTests
{
    // Six entries, of which one was never submitted: five of six play each of the six players.
    private static readonly string[] _agreeing =
    [
        "Fred Fox,CPT,83.33%,15", "Adam Able,UTIL,83.33%,40.25", "Ben Baker,UTIL,83.33%,32", "Gus Gray,UTIL,83.33%,36", "Hal Hunt,UTIL,83.33%,28", "Ian Ives,UTIL,83.33%,22",
    ];

    [TestMethod]
    public void A_table_that_agrees_is_no_problem() => Assert.IsEmpty(Warnings(_agreeing));

    [TestMethod]
    public void A_player_with_a_row_as_captain_and_one_as_flex_agrees_slot_by_slot() =>
        Assert.IsEmpty(Warnings(["Fred Fox,CPT,83.33%,15", "Fred Fox,UTIL,0.00%,10", .. _agreeing[1..]]));

    [TestMethod]
    public void A_share_that_differs_from_our_count_is_named_with_both()
    {
        var problem = Warnings(["Fred Fox,CPT,83.33%,15", "Adam Able,UTIL,66.67%,40.25", .. _agreeing[2..]]).Single();
        StringAssert.Contains(problem.Message, "%Drafted of 'Adam Able' is 66.67%, and 5 of 6 entries, 83.33%, have him");
        Assert.AreEqual(SmallSeason.First, problem.File);
    }

    [TestMethod]
    public void A_share_of_a_hundredth_of_a_percent_beyond_rounding_differs() =>
        Assert.HasCount(1, Warnings(["Fred Fox,CPT,83.34%,15", .. _agreeing[1..]]));

    [TestMethod]
    public void A_player_of_lineups_who_is_not_in_the_table_is_named() =>
        StringAssert.Contains(Warnings(_agreeing[..5]).Single().Message, "5 of 6 entries have 'Ian Ives', who is not in the player table");

    [TestMethod]
    public void A_lineup_that_cannot_be_read_may_have_any_player()
    {
        using var season = Season(["Fred Fox,CPT,83.33%,15", "Adam Able,UTIL,83.33%,40.25", .. _agreeing[2..]]);
        season.Line(SmallSeason.First, 2, line => line.Replace("CPT Fred Fox", "Fred Fox", StringComparison.Ordinal));
        Assert.IsEmpty(Warnings(season));
    }

    private static List<Problem> Warnings(string[] table)
    {
        using var season = Season(table);
        return Warnings(season);
    }

    private static List<Problem> Warnings(SmallSeason season) =>
        [.. TrainingPipeline.Run(season.Config).Warnings.Where(w => w.Code.Name == "drafted_differs")];

    private static SmallSeason Season(string[] table)
    {
        var season = new SmallSeason();
        string[] lines = season.Text(SmallSeason.First).TrimEnd('\n').Split('\n');
        for (int row = 0; row < table.Length; row++)
        {
            string[] cells = (row + 1 < lines.Length ? lines[row + 1] : ",,,,,").Split(',')[..6];
            string line = $"{string.Join(',', cells)},,{table[row]}";
            if (row + 1 < lines.Length)
                lines[row + 1] = line;
            else
                lines = [.. lines, line];
        }

        season.Write(SmallSeason.First, string.Join('\n', lines) + "\n");
        return season;
    }
}
