using System.Text;
using DfsOpt.Core.Texts;

namespace DfsOpt.Tests.Texts;

[TestClass]
public sealed class Utf8InternerTests
{
    private const int Seed = 20_251_125;

    [TestMethod]
    public void Each_text_has_the_number_of_its_first_occurrence_and_is_listed_under_it()
    {
        var random = new Random(Seed);
        var table = new Utf8Interner();
        for (int round = 0; round < 20; round++)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = random.Next(4_000); i > 0; i--)
            {
                string text = RandomText.Short(random, 40);
                numbers.TryAdd(text, numbers.Count);
                Assert.AreEqual(numbers[text], table.Add(Encoding.UTF8.GetBytes(text)), $"seed {Seed}, round {round}: '{text}'");
            }

            Assert.AreEqual(numbers.Count, table.Count);
            var list = table.ToList();
            Assert.AreEqual(numbers.Count, list.Count);
            foreach (var (text, number) in numbers)
                Assert.AreEqual(text, Encoding.UTF8.GetString(list[number]));
            table.Clear();
        }
    }
}
