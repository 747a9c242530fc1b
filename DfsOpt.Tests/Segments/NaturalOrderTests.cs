using DfsOpt.Core.Segments;

namespace DfsOpt.Tests.Segments;

[TestClass]
public sealed class NaturalOrderTests
{
    [TestMethod]
    [DataRow("nba-showdown-mme-0-1k", "nba-showdown-mme-1k-10k", "nba-showdown-mme-10k+", "nba-showdown-single-entry-0-1k")]
    [DataRow("1.5k", "2k", "10k", "k", "k2", "k10")]
    [DataRow("", "7", "a", "a-2", "a2", "a20", "b1")]
    public void Names_are_in_the_order_of_their_letters_and_of_their_numbers_by_value(params string[] ordered)
    {
        string[] reversed = [.. ordered.Reverse()];
        CollectionAssert.AreEqual(ordered, reversed.Order(NaturalOrder.Comparer).ToArray());
        for (int i = 0; i < ordered.Length; i++)
        {
            for (int j = 0; j < ordered.Length; j++)
                Assert.AreEqual(i.CompareTo(j), Math.Sign(NaturalOrder.Comparer.Compare(ordered[i], ordered[j])), $"{ordered[i]} {ordered[j]}");
        }
    }
}
