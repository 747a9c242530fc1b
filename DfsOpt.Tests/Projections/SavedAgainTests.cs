using System.Text.RegularExpressions;
using DfsOpt.Core;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.BadInputs;

namespace DfsOpt.Tests.Projections;

/// <summary>Files that R, pandas or a spreadsheet saved again hold the same numbers in other clothes.</summary>
[TestClass]
public sealed partial class SavedAgainTests
{
    [TestMethod]
    [DataRow("pandas", "Unnamed: 0", 0, false)]
    [DataRow("R", "", 1, true)]
    public void Files_with_a_column_of_row_numbers_give_the_same_entries(string _, string indexName, int firstIndex, bool isR)
    {
        using var season = new SmallSeason();
        string[] whole = Entries(TrainingPipeline.Run(season.Config));
        foreach (string file in (string[])[SmallSeason.Projection, SmallSeason.Matrix])
        {
            string[] lines = season.Text(file).TrimEnd('\n').Split('\n');
            string header = isR ? lines[0].Replace(' ', '.') : lines[0];
            season.Write(file, string.Join('\n', lines.Skip(1).Select((line, i) => $"{firstIndex + i},{line}").Prepend($"{indexName},{header}")) + "\n");
        }

        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        CollectionAssert.AreEqual(whole, Entries(result));
    }

    [TestMethod]
    public void Whole_numbers_with_a_decimal_place_are_the_same_numbers()
    {
        using var season = new SmallSeason();
        string[] players = Players(season);
        season.Write(SmallSeason.Projection, string.Join('\n', season.Text(SmallSeason.Projection).Split('\n').Select(l => WholeCell().Replace(l, "$&.0"))));
        CollectionAssert.AreEqual(players, Players(season));
    }

    [TestMethod]
    public void Prices_in_dollars_are_paired_like_plain_ones()
    {
        using var season = new SmallSeason();
        string[] players = Players(season);
        season.Write(SmallSeason.Projection, season.Text(SmallSeason.Projection)
            .Replace("BBB,15000,", "BBB,\"$15,000\",", StringComparison.Ordinal).Replace("BBB,10000,", "BBB,\"$10,000.00\",", StringComparison.Ordinal));
        CollectionAssert.AreEqual(players, Players(season));
    }

    [TestMethod]
    public void NA_is_not_a_value()
    {
        using var season = new SmallSeason();
        season.Replace(SmallSeason.Projection, "23,Lou Lane,\"PG,UTIL\",BBB,AAA,2600,8,2,30", "NA,Lou Lane,NA,BBB,NA,2600,8,2,NA");
        season.Replace(SmallSeason.Projection, "AAA,3900,12.0,3,30", "AAA,3900,12.0,3,NA");
        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        StringAssert.Contains(string.Join('\n', Players(season)), ",Lou Lane,lou lane,BBB,,,2600,8,0.02,,,12,0.03,");
    }

    [TestMethod]
    public void NA_is_not_a_team()
    {
        using var season = new SmallSeason();
        season.Write(SmallSeason.Projection, season.Text(SmallSeason.Projection).Replace(",BBB,AAA,2600", ",NA,AAA,2600", StringComparison.Ordinal));
        var result = TrainingPipeline.Run(season.Config);
        StringAssert.Contains(result.Warnings.Single(w => w.Code.Name == "dropped_player").Message, "'Lou Lane' lacks Team ('NA') as a team");
    }

    [TestMethod]
    public void A_file_that_was_appended_to_itself_counts_once()
    {
        using var season = new SmallSeason();
        string[] players = Players(season);
        season.Append(SmallSeason.Projection, season.Text(SmallSeason.Projection)[(SmallSeason.ProjectionHeader.Length + 1)..]);
        CollectionAssert.AreEqual(players, Players(season));
    }

    private static string[] Entries(RunResult result) => File.ReadAllLines(Path.Combine(result.RunDirectory, "entries_enriched.csv"));

    private static string[] Players(SmallSeason season)
    {
        var result = TrainingPipeline.Run(season.Config);
        Assert.IsEmpty(result.Warnings);
        return File.ReadAllLines(Path.Combine(result.RunDirectory, "steps/01_parse_projections/preview.csv"));
    }

    [GeneratedRegex("(?<=^|,)[0-9]+(?=,|$)")]
    private static partial Regex WholeCell();
}
