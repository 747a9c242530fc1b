using System.Globalization;
using System.Text.Json.Nodes;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareModelFileTests
{
    private static readonly ShareSchema _v1 = ShareSchema.Of("v1");
    private static readonly LineupUniverse _universe = LineupUniverse.Create(UniverseSlates.Make(11, seed: 5), UniverseSlates.Matrix(11, seed: 5));

    [TestMethod]
    [DataRow("theta/avg_corr", "1e999", "\"avg_corr\" is Infinity; a coefficient is a number from -1000000 to 1000000")]
    [DataRow("theta/avg_corr", "-2e6", "\"avg_corr\" is -2000000; a coefficient is a number")]
    [DataRow("theta/avg_corr", null, "names \"avg_corr\", of which theta has no coefficient")]
    [DataRow("feature_schema/names/3", null, "\"avg_corr\" is not among the names of its feature_schema")]
    [DataRow("overdispersion/alpha", "1e-300", "overdispersion is 1E-300; it must be 0.000001 or more, or null for none")]
    [DataRow("overdispersion/alpha", "0", "overdispersion is 0; it must be")]
    [DataRow("feature_schema/levels/salary_left_bin/0", "\"0_250\"", "has the level \"0_250\"; the levels known are 0_200, 200_500")]
    public void A_file_that_is_wrong_is_refused_with_what_is_wrong(string place, string? value, string says)
    {
        var file = File(Theta());
        string[] path = place.Split('/');
        var at = path[..^1].Aggregate((JsonNode)file, (node, step) => node[step]!);
        if (value is null && at is JsonArray list)
            list.RemoveAt(int.Parse(path[^1], CultureInfo.InvariantCulture));
        else if (value is null)
            at.AsObject().Remove(path[^1]);
        else if (at is JsonArray array)
            array[int.Parse(path[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else
            at[path[^1]] = JsonNode.Parse(value);
        Assert.Contains(says, Assert.ThrowsExactly<FormatException>(() => Load(file)).Message);
    }

    [TestMethod]
    public void A_coefficient_of_the_first_level_counts_against_the_others()
    {
        double[] theta = Theta();
        var file = File(theta);
        foreach (string level in (string[])["3-3", "4-2", "5-1"])
            file["theta"]![$"stack_pattern_{level}"] = 0.75 + (level == "3-3" ? 0 : theta[_v1.ColumnOf("stack_pattern", level)]);
        file["feature_schema"]!["names"]!.AsArray().Add("stack_pattern_3-3");
        AssertSameShares(new ShareModel(_v1, theta), Load(file));
    }

    [TestMethod]
    public void Tiers_in_another_order_are_the_same_captains()
    {
        double[] theta = Theta();
        var tiers = _v1.Levels["cpt_archetype"];
        var other = ShareSchema.Of("v1", [.. tiers.Reverse()]);
        double first = theta[_v1.ColumnOf("cpt_archetype", tiers[^1])];
        double[] turned = [.. other.Names.Select(name => name.StartsWith("cpt_archetype_", StringComparison.Ordinal)
            ? (_v1.Names.Contains(name) ? theta[_v1.Names.ToList().IndexOf(name)] : 0) - first
            : theta[_v1.Names.ToList().IndexOf(name)])];
        AssertSameShares(new ShareModel(_v1, theta), new ShareModel(other, turned));
    }

    [TestMethod]
    public void A_slate_with_captains_of_a_tier_that_the_model_does_not_know_is_refused()
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(11, seed: 5), captainTiers: [new CaptainTier(3, "dear"), new CaptainTier(9_999, "cheap")]);
        string says = Assert.ThrowsExactly<ArgumentException>(() => new ShareModel(_v1, Theta()).Shares(universe)).Message;
        Assert.Contains("does not know the captains' tier dear; it knows stud_1_2, stud_3_5", says);
    }

    private static double[] Theta() => ShareFitTests.Theta(_v1, seed: 31);

    private static JsonObject File(double[] theta) => new()
    {
        ["feature_schema"] = new JsonObject
        {
            ["schema"] = "v1",
            ["names"] = new JsonArray([.. _v1.Names.Select(name => (JsonNode)name)]),
            ["levels"] = new JsonObject(_v1.Levels.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)new JsonArray([.. one.Value.Select(level => (JsonNode)level)])))),
        },
        ["overdispersion"] = new JsonObject { ["alpha"] = null },
        ["theta"] = new JsonObject(_v1.Names.Zip(theta).Select(one => KeyValuePair.Create(one.First, (JsonNode?)one.Second))),
    };

    private static ShareModel Load(JsonObject file)
    {
        using var temp = new TempFolder();
        string path = Path.Combine(temp.Path, "theta.json");
        System.IO.File.WriteAllText(path, file.ToJsonString());
        return ShareModel.Load(path);
    }

    private static void AssertSameShares(ShareModel expected, ShareModel actual)
    {
        var (one, other) = (expected.Shares(_universe), actual.Shares(_universe));
        foreach (var block in _universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
                Assert.AreEqual(one.LogShare(block[i]), other.LogShare(block[i]), 1e-10);
        }
    }
}
