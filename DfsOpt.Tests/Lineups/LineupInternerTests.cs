using DfsOpt.Core.Lineups;

namespace DfsOpt.Tests.Lineups;

[TestClass]
public sealed class LineupInternerTests
{
    private const int Seed = 20_251_125;

    [TestMethod]
    public void Each_lineup_has_the_number_of_its_first_occurrence()
    {
        var random = new Random(Seed);
        var numbers = new LineupInterner();
        for (int round = 0; round < 10; round++)
        {
            var lineups = new List<LineupSlots>();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            int names = random.Next(1, 6);
            for (int i = random.Next(5_000); i > 0; i--)
            {
                var lineup = Lineup(random, names);
                string text = Text(lineup);
                expected.TryAdd(text, expected.Count);
                Assert.AreEqual(expected[text], numbers.Add(lineup, lineups), $"seed {Seed}, round {round}: {text}");
            }

            CollectionAssert.AreEqual(expected.Keys.ToArray(), lineups.Select(Text).ToArray());
            numbers.Clear();
        }
    }

    private static LineupSlots Lineup(Random random, int names)
    {
        var lineup = default(LineupSlots);
        for (int slot = 0; slot < Showdown.Slots; slot++)
            lineup[slot] = (ushort)(random.Next(names) * 13_107);
        return lineup;
    }

    private static string Text(LineupSlots six) => string.Join('|', Enumerable.Range(0, Showdown.Slots).Select(slot => six[slot]));
}
