using DfsOpt.Cli.Terminal;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class SuggestionTests
{
    [TestMethod]
    [DataRow("sead", "seed")]
    [DataRow("SEED", "seed")]
    [DataRow("data-root", "data_root")]
    [DataRow("artifact_root", "artifacts_root")]
    [DataRow("esed", "seed")]
    [DataRow("banana", null)]
    [DataRow("x", null)]
    public void The_nearest_name_is_offered_if_it_is_near(string typed, string? expected) =>
        Assert.AreEqual(expected, Suggestion.Nearest(typed, ["data_root", "artifacts_root", "seed"]));

    [TestMethod]
    public void The_distance_is_that_of_a_search_over_all_edits()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            string from = Word(random);
            string to = Word(random);
            Assert.AreEqual(Slow(from, to), Suggestion.Distance(from, to), $"{from} {to}");
        }

        static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (char)('a' + random.Next(3))));

        static int Slow(string a, string b)
        {
            if (a.Length == 0 || b.Length == 0)
                return a.Length + b.Length;
            int best = Math.Min(Slow(a[1..], b) + 1, Slow(a, b[1..]) + 1);
            best = Math.Min(best, Slow(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1));
            return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(best, Slow(a[2..], b[2..]) + 1) : best;
        }
    }
}
