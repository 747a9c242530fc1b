using DfsOpt.Core;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Contests;

[TestClass]
public sealed class CopiesTests
{
    private const string Contests = SmallSeason.Contests;

    /// <summary>The copies of a contest in their order, each after its kind, and which of them counts; the loose ones in folders a, b, c, those in zips below.</summary>
    [TestMethod]
    [DataRow("final final", 0)]
    [DataRow("empty final", 1)]
    [DataRow("cut live final", 2)]
    [DataRow("live final", 1)]
    [DataRow("untimed final", 1)]
    [DataRow("locked final", 1)]
    [DataRow("locked live", 1)]
    [DataRow("live live", 0)]
    [DataRow("empty locked", 1)]
    [DataRow("locked locked", 0)]
    [DataRow("unsubmitted final", 1)]
    [DataRow("final zip:empty", 0)]
    [DataRow("live zip:final", 1)]
    [DataRow("live zip:empty", 0)]
    [DataRow("live zip:live", 0)]
    [DataRow("empty zip:live zip:final", 2)]
    [DataRow("zip:live zip:final", 1)]
    [DataRow("zip:cut zip:final", 1)]
    [DataRow("locked zip:cut", 0)]
    public void The_first_final_copy_counts_else_the_first_with_a_lineup_else_the_first(string kinds, int counts)
    {
        using var season = new SmallSeason();
        var files = Write(season, kinds.Split(' '));
        var result = TrainingPipeline.Run(season.Config);
        var warning = Assert.ContainsSingle(result.Warnings.Where(w => w.Code.Name == "duplicate_contest"));
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
            StringAssert.Contains(warning.Message, i == counts ? $"{file} counts, as " : file);
        // Each copy has points of its own; one without a valid lineup has no rows.
        string[] points = [.. CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv")).Where(r => r[2] == "100000001").Select(r => r[7]).Distinct()];
        string kind = kinds.Split(' ')[counts].Replace("zip:", "", StringComparison.Ordinal);
        CollectionAssert.AreEqual(kind is "locked" ? [] : new[] { $"{counts + 1}.25" }, points);
        Assert.AreEqual(kind == "live" ? 1 : 0, result.Warnings.Count(w => w.Code.Name == "not_final"));
        Assert.AreEqual(3L, result.Steps[2].Count("num_contests"));
        Assert.IsFalse(result.Steps[2].Metrics.ContainsKey("contests_set_aside"));
    }

    [TestMethod]
    public void Copies_after_a_final_one_are_not_read()
    {
        using var season = new SmallSeason();
        season.Write(Contests + "/z/contest-standings-100000001.csv", "no standings");
        season.Write(Contests + "/download.zip", SmallSeason.Zip(("contest-standings-100000001.csv", "no standings")));
        var result = TrainingPipeline.Run(season.Config);
        var warning = Assert.ContainsSingle(result.Warnings);
        StringAssert.Contains(warning.Message, Contests + "/z/contest-standings-100000001.csv is not read");
        StringAssert.Contains(warning.Message, Contests + "/download.zip!contest-standings-100000001.csv is not read");
        StringAssert.Contains(warning.Message, SmallSeason.First + " counts, as the first that is final");
    }

    [TestMethod]
    public void A_contest_whose_copies_all_are_bad_is_set_aside_once()
    {
        using var season = new SmallSeason();
        Write(season, ["empty", "cut", "zip:empty"]);
        var result = TrainingPipeline.Run(season.Config);
        CollectionAssert.AreEquivalent(new[] { "empty_file", "cut_off", "empty_file" }, result.Warnings.Select(w => w.Code.Name).ToArray());
        Assert.AreEqual(1L, result.Steps[2].Count("contests_set_aside"));
    }

    private static List<string> Write(SmallSeason season, string[] kinds)
    {
        string whole = season.Text(SmallSeason.First);
        season.Delete(SmallSeason.First);
        var files = new List<string>();
        foreach (string kind in kinds)
        {
            string name = "contest-standings-100000001.csv";
            string text = Text(whole, kind.Replace("zip:", "", StringComparison.Ordinal), files.Count + 1);
            string folder = $"{Contests}/{(char)('a' + files.Count)}";
            if (kind.StartsWith("zip:", StringComparison.Ordinal))
            {
                season.Write($"{folder}.zip", SmallSeason.Zip((name, text)));
                files.Add($"{folder}.zip!{name}");
            }
            else
            {
                season.Write($"{folder}/{name}", text);
                files.Add($"{folder}/{name}");
            }
        }

        return files;
    }

    private static string Text(string whole, string kind, int number)
    {
        string[] rows = [.. whole.Split('\n').Where(l => !l.Contains("cid", StringComparison.Ordinal)).Select((line, i) =>
        {
            string[] cells = line.Split(',');
            if (i == 0 || cells.Length < 6)
                return line;
            cells[3] = i == 2 ? kind switch { "live" => "12", "untimed" => "2:30", _ => "0" } : "0";
            cells[4] = $"{number}.25";
            cells[5] = kind switch
            {
                "locked" => "CPT LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED UTIL LOCKED",
                "unsubmitted" => "",
                _ => cells[5],
            };
            return string.Join(',', cells);
        })];
        return kind switch
        {
            "empty" => "",
            "cut" => string.Join('\n', rows[..3]) + "\n5,40",
            _ => string.Join('\n', rows),
        };
    }
}
