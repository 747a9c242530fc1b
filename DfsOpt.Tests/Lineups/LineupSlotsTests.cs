using DfsOpt.Core.Lineups;

namespace DfsOpt.Tests.Lineups;

[TestClass]
public sealed class LineupSlotsTests
{
    private const int Names = 7;
    private const int Seed = 20_251_124;

    [TestMethod]
    public void A_lineup_is_its_captain_and_the_others_in_order_however_they_are_written()
    {
        var random = new Random(Seed);
        ushort[] placeOf = Enumerable.Range(0, Names).Select(_ => (ushort)random.Next(LineupSlots.MostNames)).ToArray();
        for (int number = 0; number < Math.Pow(Names, Showdown.Slots); number++)
        {
            var spelling = Spelling(number);
            var lineup = LineupSlots.Lineup(spelling, placeOf);
            Assert.AreEqual(placeOf[spelling[0]], lineup[0]);
            ushort[] others = Others(spelling).Select(n => placeOf[n]).Order().ToArray();
            CollectionAssert.AreEqual(others, Others(lineup), $"seed {Seed}, spelling {number}");
            Assert.AreEqual(others.Append(lineup[0]).Distinct().Count() < Showdown.Slots, lineup.HasDuplicate(), $"seed {Seed}, spelling {number}");
        }
    }

    private static LineupSlots Spelling(int number)
    {
        var spelling = default(LineupSlots);
        for (int slot = 0; slot < Showdown.Slots; slot++, number /= Names)
            spelling[slot] = (ushort)(number % Names);
        return spelling;
    }

    private static ushort[] Others(LineupSlots six) => [six[1], six[2], six[3], six[4], six[5]];
}
