using System.Text;
using DfsOpt.Core.Texts;

namespace DfsOpt.Tests.Texts;

[TestClass]
public sealed class RecentTextCacheTests
{
    private const int Seed = 20_251_125;

    // Long enough that some are not kept.
    private const int Longest = 170;

    [TestMethod]
    public void A_text_that_is_found_has_the_number_that_it_was_last_stored_with()
    {
        var random = new Random(Seed);
        var recent = new RecentTextCache();
        int found = 0;
        for (int round = 0; round < 20; round++)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            string[] texts = Enumerable.Range(0, 600).Select(_ => RandomText.Short(random, Longest)).ToArray();
            for (int i = 0; i < 2_000; i++)
            {
                string text = texts[random.Next(texts.Length)];
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                int place = recent.SlotOf(bytes);
                if (recent.TryFind(place, bytes, out int number))
                {
                    Assert.AreEqual(numbers.GetValueOrDefault(text, -1), number, $"seed {Seed}, round {round}: '{text}'");
                    found++;
                }

                recent.Store(place, bytes, i);
                numbers[text] = i;
            }

            recent.Clear();
        }

        Assert.IsGreaterThan(1_000, found);
    }

    [TestMethod]
    public void A_text_is_found_right_after_it_was_stored_and_no_longer_after_clear()
    {
        var random = new Random(Seed);
        var recent = new RecentTextCache();
        for (int i = 0; i < 2_000; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes("CPT " + RandomText.Short(random, 100));
            int place = recent.SlotOf(text);
            recent.Store(place, text, i);
            Assert.IsTrue(recent.TryFind(place, text, out int number));
            Assert.AreEqual(i, number);
            if (i % 100 != 0)
                continue;
            recent.Clear();
            Assert.IsFalse(recent.TryFind(place, text, out _));
        }
    }
}
