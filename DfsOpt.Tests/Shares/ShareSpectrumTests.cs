using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class ShareSpectrumTests
{
    private const int Top = 37;

    [TestMethod]
    [DataRow("v1", 2)]
    [DataRow("v2", 9)]
    public void The_most_probable_lineups_and_the_players_rates_are_those_of_all_lineups_one_by_one(string name, int decimals)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(13, seed: 12, decimals: decimals), UniverseSlates.Matrix(13, seed: 12));
        var model = new ShareModel(ShareSchema.Of(name), ShareFitTests.Theta(ShareSchema.Of(name), seed: 13));
        var all = Lineups(universe, model);
        var spectrum = Spectrum(universe, model);

        var expected = all.OrderByDescending(lineup => lineup.Share).Take(Top).ToList();
        var found = spectrum.MostProbable();
        Assert.HasCount(Top, found);
        for (int i = 0; i < Top; i++)
        {
            Assert.AreEqual(expected[i].Lineup, found[i].Lineup);
            Assert.AreEqual(expected[i].Share, found[i].Share, 1e-11 * expected[i].Share);
        }

        double[] flex = spectrum.Flex();
        for (int player = 0; player < flex.Length; player++)
            Assert.AreEqual(all.Where(l => l.Lineup[0] != player && ((ReadOnlySpan<byte>)l.Lineup).Contains((byte)player)).Sum(l => l.Share), flex[player], 1e-11);
    }

    [TestMethod]
    [DataRow("own_min_log", -255)]
    [DataRow("own_score_logprod", 90)]
    public void Rates_stay_exact_if_weights_overflow_a_double(string column, double coefficient)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(11, seed: 9), UniverseSlates.Matrix(11, seed: 9));
        var schema = ShareSchema.Of("v1");
        var model = new ShareModel(schema, [.. schema.Names.Select(name => name == column ? coefficient : 0.1)]);
        var all = Lineups(universe, model);
        var spectrum = Spectrum(universe, model);
        double[] flex = spectrum.Flex();
        for (int player = 0; player < flex.Length; player++)
            Assert.AreEqual(all.Where(l => l.Lineup[0] != player && ((ReadOnlySpan<byte>)l.Lineup).Contains((byte)player)).Sum(l => l.Share), flex[player], 1e-9);
        Assert.AreEqual(all.Max(l => l.Share), spectrum.MostProbable()[0].Share, 1e-9);
        Assert.AreEqual(100, spectrum.ExpectedByCount(100, double.PositiveInfinity, 100).Sum(), 1e-3);
    }

    [TestMethod]
    [DataRow(double.PositiveInfinity)]
    [DataRow(60)]
    public void Expected_duplicates_are_the_sum_over_all_lineups(double alpha)
    {
        const int entries = 400;
        var universe = LineupUniverse.Create(UniverseSlates.Make(11, seed: 14));
        var model = new ShareModel(ShareSchema.Of("v1"), ShareFitTests.Theta(ShareSchema.Of("v1"), seed: 15), alpha);
        double[] expected = new double[entries];
        foreach (var (_, share) in Lineups(universe, model))
            BetaBinomial.AddExpected(expected, entries, share, alpha, lineups: 1);
        double[] found = Spectrum(universe, model).ExpectedByCount(entries, alpha, entries);

        // Every entry has some count. Lineups of nearly the same share are taken together, which costs little.
        Assert.AreEqual(entries, found.Sum(), 1e-6 * entries);
        for (int count = 0; count < entries; count++)
            Assert.AreEqual(expected[count], found[count], 2e-4 * entries);
    }

    private static ShareSpectrum Spectrum(LineupUniverse universe, ShareModel model)
    {
        var pass = new SlatePass(universe.Slate, SetFeature.CountOf(model.Schema));
        var columns = SlateColumn.Of(model.Schema, universe.Slate);
        var utility = new SlateUtility(universe.Slate, columns, [.. model.Theta]);
        return pass.Spectrum(utility, pass.Means(utility, columns), Top);
    }

    private static List<(UniverseLineup Lineup, double Share)> Lineups(LineupUniverse universe, ShareModel model)
    {
        var shares = model.Shares(universe);
        return [.. universe.Blocks().SelectMany(block => Enumerable.Range(0, block.Count).Select(i => (block[i], Math.Exp(shares.LogShare(block[i])))).ToList())];
    }
}
