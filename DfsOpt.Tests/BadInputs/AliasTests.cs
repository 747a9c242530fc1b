using DfsOpt.Core;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.BadInputs;

[TestClass]
public sealed class AliasTests
{
    [TestMethod]
    public void Aliases_match_unknown_players()
    {
        using var season = new SmallSeason();
        season.Line(SmallSeason.First, 4, l => l.Replace("Hal Hunt", "Harold Hunt", StringComparison.Ordinal));
        var result = TrainingPipeline.Run(season.Config with { Aliases = new Dictionary<string, string> { ["HAROLD  Húnt"] = "Hal Hunt Jr." } });
        Assert.IsEmpty(result.Warnings);
        var rows = CsvLines.Read(Path.Combine(result.RunDirectory, "entries_enriched.csv"));
        Assert.HasCount(13, rows);
        Assert.AreEqual("Harold Hunt", rows[3][13]);
        Assert.AreEqual(rows[1][15], rows[3][15], "one player, one lineup");
    }

    [TestMethod]
    [DataRow("Hal", "", "two names")]
    [DataRow(".", "Hal Hunt", "two names")]
    public void An_alias_without_two_names_is_refused(string name, string projection, string says)
    {
        using var season = new SmallSeason();
        var refusal = Assert.ThrowsExactly<ConfigException>(() => SeasonCheck.Run(season.Config with { Aliases = new Dictionary<string, string> { [name] = projection } }));
        Assert.AreEqual("aliases", refusal.Key);
        StringAssert.Contains(refusal.Message, says);
    }

    [TestMethod]
    public void Two_aliases_for_one_name_are_refused()
    {
        using var season = new SmallSeason();
        var aliases = new Dictionary<string, string> { ["Harold Hunt"] = "Hal Hunt", ["HAROLD HUNT JR."] = "Ian Ives" };
        StringAssert.Contains(Assert.ThrowsExactly<ConfigException>(() => SeasonCheck.Run(season.Config with { Aliases = aliases })).Message, "'Harold Hunt' and 'HAROLD HUNT JR.'");
    }
}
