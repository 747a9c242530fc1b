using DfsOpt.Core.Contests;

namespace DfsOpt.Tests.Contests;

[TestClass]
public sealed class RepeatedIdsTests
{
    private const int Seed = 20_261_126;

    [TestMethod]
    public void An_id_is_found_each_time_it_comes_again()
    {
        var random = new Random(Seed);
        var repeated = new RepeatedIds();
        for (int round = 0; round < 20; round++)
        {
            long[] ids = [.. Enumerable.Range(0, random.Next(20_000)).Select(_ => random.Next(4) switch
            {
                0 => random.NextInt64(),
                1 => ~(long)random.Next(2_000),
                2 => 4_000_000_000 + random.Next(20_000),
                _ => random.Next(2) == 0 ? long.MaxValue : 0,
            })];
            var seen = new HashSet<long>();
            int[] expected = [.. Enumerable.Range(0, ids.Length).Where(entry => !seen.Add(ids[entry]))];
            CollectionAssert.AreEqual(expected, repeated.Find(ids).ToArray(), $"seed {Seed}, round {round}");
        }
    }
}
