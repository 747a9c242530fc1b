using System.Text.Json;
using DfsOpt.Core;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Universe;

[TestClass]
public sealed class UniverseExportTests
{
    [TestMethod]
    public void Players_lineups_and_metadata_say_what_the_universe_holds()
    {
        using var temp = new TempFolder();
        var universe = LineupUniverse.Create(UniverseSlates.Make(9, seed: 21, step: 1, decimals: 4), UniverseSlates.Matrix(9, seed: 21));
        UniverseExport.Write(universe, temp.Path, "2025-01-01_LAL_DAL", "nba", includesLineups: true);

        var players = CsvLines.Read(Path.Combine(temp.Path, "players.csv"));
        CollectionAssert.AreEqual(new[] { "index", "player_name", "name_norm", "team", "salary", "proj_points", "own", "own_cpt", "cpt_archetype" }, players[0]);
        CollectionAssert.AreEqual(universe.Players.Select((player, i) => $"{i} {player.Name} {player.Team} {player.Salary} {(double)player.Projection} {player.Ownership}").ToList(),
            players.Skip(1).Select(row => $"{row[0]} {row[1]} {row[3]} {row[4]} {double.Parse(row[5])} {double.Parse(row[6])}").ToList());

        var rows = CsvLines.Read(Path.Combine(temp.Path, "lineups.csv"));
        Assert.AreEqual(universe.Count, rows.Count - 1);
        int at = 1;
        foreach (var block in universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++, at++)
                AssertRow(universe, block[i], rows[0].Zip(rows[at]).ToDictionary(cell => cell.First, cell => cell.Second));
        }

        using var metadata = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(temp.Path, "metadata.json")));
        var root = metadata.RootElement;
        Assert.AreEqual("2025-01-01_LAL_DAL", root.GetProperty("slate_id").GetString());
        Assert.AreEqual("nba", root.GetProperty("sport").GetString());
        Assert.AreEqual(50_000, root.GetProperty("salary_cap").GetInt32());
        Assert.AreEqual(9, root.GetProperty("num_players").GetInt32());
        Assert.AreEqual(universe.Count, root.GetProperty("num_lineups").GetInt64());
        Assert.AreEqual(universe.OptimalPoints, root.GetProperty("optimal_proj_points").GetDouble());
        Assert.AreEqual(0, root.GetProperty("team_mapping").GetProperty("DAL").GetInt32());
        Assert.AreEqual(1, root.GetProperty("team_mapping").GetProperty("LAL").GetInt32());
        int stack = Array.IndexOf(rows[0], "stack_pattern");
        foreach (var count in root.GetProperty("num_lineups_by_stack").EnumerateObject())
            Assert.AreEqual(rows.Count(row => row[stack] == count.Name), count.Value.GetInt64(), count.Name);
        CollectionAssert.AreEqual(rows[0], root.GetProperty("schema").GetProperty("lineups").EnumerateArray().Select(column => column.GetString()).ToArray());
    }

    [TestMethod]
    public void Projections_without_a_usable_player_are_blamed_and_not_the_matrix_next_to_them()
    {
        using var temp = new TempFolder();
        File.WriteAllText(Path.Combine(temp.Path, "p.csv"), "Name,Team,Salary,SS Proj,My Own\nA,X,1500.5,9,1\nA,X,1000.5,6,2\n");
        File.WriteAllText(Path.Combine(temp.Path, "p_corr_matrix.csv"), ",A,B\nA,1,0.2\nB,0.2,1\n");
        Assert.Contains("p.csv: has 2 rows and no player with all required values", Assert.ThrowsExactly<FormatException>(() => UniverseExport.Read(temp.Path)).Message);
    }

    [TestMethod]
    public void Lineups_are_written_on_request_alone_and_a_cancelled_export_leaves_no_half_of_them()
    {
        using var temp = new TempFolder();
        var universe = LineupUniverse.Create(UniverseSlates.Make(12, seed: 22));
        UniverseExport.Write(universe, temp.Path, "slate", "nba", includesLineups: false);
        CollectionAssert.AreEquivalent(new[] { "players.csv", "metadata.json" }, Directory.GetFiles(temp.Path).Select(file => Path.GetFileName(file)).ToArray());

        Assert.ThrowsExactly<OperationCanceledException>(() =>
            UniverseExport.Write(universe, temp.Path, "slate", "nba", includesLineups: true, cancellationToken: new CancellationToken(canceled: true)));
        CollectionAssert.AreEquivalent(new[] { "players.csv", "metadata.json" }, Directory.GetFiles(temp.Path).Select(file => Path.GetFileName(file)).ToArray());
    }

    private static void AssertRow(LineupUniverse universe, UniverseLineup lineup, Dictionary<string, string> row)
    {
        var features = universe.Features(lineup);
        string[] six = ["cpt", "u1", "u2", "u3", "u4", "u5"];
        CollectionAssert.AreEqual(Enumerable.Range(0, 6).Select(slot => (int)lineup[slot]).ToArray(), six.Select(column => int.Parse(row[column])).ToArray());
        Assert.AreEqual(features.SalaryUsed, int.Parse(row["salary_used"]));
        Assert.AreEqual(50_000 - features.SalaryUsed, int.Parse(row["salary_left"]));
        Assert.AreEqual(features.ProjectedPoints, double.Parse(row["proj_points"]));
        Assert.AreEqual(features.StackPattern, row["stack_pattern"]);
        Assert.AreEqual(features.OwnershipLogSum, double.Parse(row["own_score_logprod"]));
        Assert.AreEqual(features.OwnershipLogMax, double.Parse(row["own_max_log"]));
        Assert.AreEqual(features.OwnershipLogMin, double.Parse(row["own_min_log"]));
        Assert.AreEqual(features.CaptainOwnershipLog, double.Parse(row["cpt_own_log"]));
        Assert.AreEqual(features.AverageCorrelation!.Value, double.Parse(row["avg_corr"]));
        Assert.AreEqual(features.CaptainTier, row["cpt_archetype"]);
        Assert.AreEqual(features.SalaryLeftBin, row["salary_left_bin"]);
        Assert.AreEqual(features.GapToOptimal, double.Parse(row["pct_proj_gap_to_optimal"]));
        Assert.AreEqual(features.GapToOptimalBin, row["pct_proj_gap_to_optimal_bin"]);
    }
}
