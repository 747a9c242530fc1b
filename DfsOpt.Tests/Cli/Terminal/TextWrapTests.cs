using DfsOpt.Cli.Terminal;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class TextWrapTests
{
    [TestMethod]
    public void Words_stay_whole_and_paths_break_after_a_slash() => CollectionAssert.AreEqual(
        new[] { "see the file", "data/nba/", "one-long-nam", "e.csv now" },
        TextWrap.Lines("see the file data/nba/one-long-name.csv now", 12).ToArray());

    [TestMethod]
    public void Nothing_is_lost_and_no_line_is_wider_than_the_limit()
    {
        var random = new Random(5);
        for (int round = 0; round < 500; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => " /abc"[random.Next(5)]));
            int width = random.Next(1, 20);

            var lines = TextWrap.Lines(text, width).ToList();

            Assert.IsLessThanOrEqualTo(width, lines.Max(line => line.Length), $"seed 5, round {round}");
            Assert.AreEqual(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal), $"seed 5, round {round}");
        }
    }
}
