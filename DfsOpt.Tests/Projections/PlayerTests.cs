using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Projections;

[TestClass]
public sealed class PlayerTests
{
    private const string Header = "DFS ID,Name,Team,Salary,SS Proj,My Own,dk_std";

    [TestMethod]
    public void A_player_is_his_flex_row_with_the_ownership_of_his_captains_row()
    {
        using var season = new SmallSeason();
        season.Write(SmallSeason.Projection, Header + "\n11,Al One,AAA,7501,30,12.5%,9.5\n12,Al One,AAA,5001,20,40,9.25\n" +
            "14,Bo Two,BBB,4000,10,30,5\n13,Bo Two,BBB,6000,15.02,3,6\n15,Cy Three,BBB,7501,0,1,\n16,Cy Three,BBB,5001,0,2,\n17,Di Four,AAA,,14.99,NA,\n18,Di Four,AAA,5001,10,2,\n");
        string[][] expected =
        [
            ["Al One", "5001", "20", "0.4", "12", "1", "0.125", "9.25"],
            ["Bo Two", "4000", "10", "0.3", "14", "3", "0.03", "5"],
            ["Cy Three", "5001", "0", "0.02", "16", "", "0.01", ""],
            ["Di Four", "5001", "10", "0.02", "18", "1", "", ""],
        ];
        CollectionAssert.AreEqual(expected.Select(p => string.Join(',', p)).ToArray(), Players(season, c => c));
    }

    [TestMethod]
    public void A_single_row_is_a_flex_row_if_the_config_says_so()
    {
        using var season = new SmallSeason();
        season.Write(SmallSeason.Projection, Header + "\n1,Al One,AAA,5000,20,40,9\n2,Bo Two,BBB,4000,10,30,5\n3,Bo Two,BBB,6000,15,3,6\n4,Cy Three,BBB,4000,9,30,5\n5,Cy Three,BBB,4200,9,30,5\n");
        var result = TrainingPipeline.Run(season.Config with { FlexOnlyProjections = true });
        StringAssert.Contains(result.Warnings.Single(w => w.Code.Name == "namesakes").Message, "'Cy Three'");
        CollectionAssert.AreEqual(
            new[] { "Al One,5000,20,0.4,1,1,,9", "Bo Two,4000,10,0.3,2,2,0.03,5" }, Players(season, c => c with { FlexOnlyProjections = true }));
    }

    [TestMethod]
    public void A_captain_whose_projection_is_0_is_of_the_last_tier()
    {
        using var season = new SmallSeason();
        season.Replace(SmallSeason.Projection, "BBB,4500,15.0,", "BBB,4500,0,");
        season.Replace(SmallSeason.Projection, "BBB,3000,10,", "BBB,3000,0,");
        string run = TrainingPipeline.Run(season.Config).RunDirectory;
        var rows = CsvLines.Read(Path.Combine(run, "entries_enriched.csv"));
        int captain = Array.IndexOf(rows[0], "cpt_name"), tier = Array.IndexOf(rows[0], "cpt_archetype");
        string[] tiers = [.. rows.Where(r => r[captain] == "Fred Fox").Select(r => r[tier]).Distinct()];
        CollectionAssert.AreEqual(new[] { "value_11_plus" }, tiers);
    }

    /// <summary>Name, salary, projection, ownership and what stands behind the minutes, of the spoiled slate.</summary>
    private static string[] Players(SmallSeason season, Func<TrainingConfig, TrainingConfig> config)
    {
        string run = TrainingPipeline.Run(config(season.Config)).RunDirectory;
        var rows = CsvLines.Read(Path.Combine(run, "steps/01_parse_projections/preview.csv"));
        string[] columns = ["player_name", "salary", "proj_points", "own", "dfs_id", "salary_rank", "own_cpt", "std"];
        return [.. rows.Where(r => r[1] == "s1").Select(r => string.Join(',', columns.Select(c => r[Array.IndexOf(rows[0], c)])))];
    }
}
