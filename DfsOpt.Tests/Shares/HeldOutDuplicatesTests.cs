using DfsOpt.Core.SharePasses;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class HeldOutDuplicatesTests
{
    private static readonly LineupUniverse _universe = LineupUniverse.Create(UniverseSlates.Make(10, seed: 31));

    [TestMethod]
    [DataRow(new[] { 3, 1 }, 50)]
    [DataRow(new[] { 2, 120, 80 }, 120)]
    [DataRow(new[] { 900, 501, 5 }, 500)]
    public void Counts_are_told_apart_as_far_as_the_most_played_lineup_within_bounds(int[] played, int counts)
    {
        // The most played lineup is in the second of two contests, and not its last.
        var duplicates = Of([Contest([4, 6]), Contest(played)]);
        double entries = 10 + played.Sum();
        Assert.HasCount(counts, duplicates.Counts);
        Assert.AreEqual(counts, duplicates.Counts[^1].DupCount);
        Assert.AreEqual(played.Where(count => count > counts).Sum() / entries, duplicates.Above.Observed, 1e-12);
        foreach (var count in duplicates.Counts)
            Assert.AreEqual(count.DupCount * new[] { 4, 6 }.Concat(played).Count(entry => entry == count.DupCount) / entries, count.Observed, 1e-12);
    }

    [TestMethod]
    public void Groups_have_the_sums_of_their_counts()
    {
        var duplicates = Of([Contest([1, 1, 5, 6, 20, 21, 50, 51])]);
        double entries = 155;
        double[] observed = [2, 5, 26, 71, 51];
        CollectionAssert.AreEqual(new[] { "1", "2_5", "6_20", "21_50", "51_plus" }, duplicates.Groups.Keys.ToArray());
        foreach (var (group, expected) in duplicates.Groups.Values.Zip(observed))
            Assert.AreEqual(expected / entries, group.Observed, 1e-12);
        Assert.AreEqual(1, duplicates.Groups.Values.Sum(group => group.Predicted), 1e-9);
    }

    private static HeldOutDuplicates Of(ObservedContest[] contests)
    {
        var schema = ShareSchema.Of("v1");
        var columns = SlateColumn.Of(schema, _universe.Slate);
        var utility = new SlateUtility(_universe.Slate, columns, ShareFitTests.Theta(schema, seed: 32));
        var pass = new SlatePass(_universe.Slate, SetFeature.CountOf(schema));
        return new HeldOutDuplicates(contests, pass.Spectrum(utility, pass.Means(utility, columns), top: 10), alpha: 40);
    }

    private static ObservedContest Contest(int[] played)
    {
        var block = _universe.Blocks().First();
        return new ObservedContest("1", [.. played.Select((entries, i) => new ObservedLineup(block[i], entries))]);
    }
}
