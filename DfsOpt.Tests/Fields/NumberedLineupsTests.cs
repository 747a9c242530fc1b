using DfsOpt.Core.Fields;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Grades;
using DfsOpt.Tests.Universe;

namespace DfsOpt.Tests.Fields;

[TestClass]
public sealed class NumberedLineupsTests
{
    [TestMethod]
    [DataRow(6, 200)]
    [DataRow(9, 1)]
    [DataRow(12, 200)]
    [DataRow(14, 1)]
    public void A_lineup_is_found_by_its_place_in_the_enumeration(int players, int step)
    {
        var universe = LineupUniverse.Create(UniverseSlates.Make(players, seed: players, step));
        var all = Nights.Lineups(universe);
        var random = new Random(players);
        foreach (double part in (double[])[1, 0.5, 0.02, 0])
        {
            int[] numbers = [.. Enumerable.Range(0, all.Length).Where(_ => random.NextDouble() < part)];
            CollectionAssert.AreEqual(Array.ConvertAll(numbers, number => all[number]), NumberedLineups.Of(universe, numbers), $"part {part}");
        }
    }

    [TestMethod]
    public void A_place_among_shares_is_the_lineup_whose_share_it_falls_on()
    {
        double[] shares = [0, 0.5, 0, 0.25, 0, 0, 0, 0, 0, 0.25, 0];
        double[] places = [0, 0.25, Math.BitDecrement(0.5), 0.5, 0.7, 0.75, Math.BitDecrement(1)];
        int[] lineups = [1, 1, 1, 3, 3, 9, 9];
        CollectionAssert.AreEqual(lineups, new ShareSampler(shares).Find(places));
    }

    [TestMethod]
    public void Places_are_sorted_each_with_its_item()
    {
        var random = new Random(4);
        double[] places = [.. Enumerable.Range(0, 1_000).Select(i => i % 3 == 0 ? random.NextDouble() * 1e-3 : random.NextDouble()), 0, Math.BitDecrement(1), 0.5, 0.5];
        int[] items = [.. Enumerable.Range(0, places.Length)];
        double[] expected = [.. places.Order()], before = [.. places];
        EvenPlaces.Sort(places, items);
        CollectionAssert.AreEqual(expected, places);
        CollectionAssert.AreEqual(expected, Array.ConvertAll(items, item => before[item]));
        CollectionAssert.AllItemsAreUnique(items);
    }
}
