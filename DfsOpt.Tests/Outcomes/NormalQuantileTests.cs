using DfsOpt.Core.Randomness;

namespace DfsOpt.Tests.Outcomes;

[TestClass]
public sealed class NormalQuantileTests
{
    // Tabulated: Wichura's own checks, and those of any table of the normal distribution.
    [TestMethod]
    [DataRow(0.5, 0)]
    [DataRow(0.25, -0.6744897501960817)]
    [DataRow(0.975, 1.959963984540054)]
    [DataRow(0.001, -3.090232306167814)]
    [DataRow(1e-20, -9.262340089798408)]
    public void Quantiles_are_those_of_the_tables(double probability, double quantile) =>
        Assert.AreEqual(quantile, NormalQuantile.Of(probability), 1e-14 * Math.Max(1, Math.Abs(quantile)));

    [TestMethod]
    public void Words_become_the_quantiles_of_their_probabilities()
    {
        var random = new Random(1);
        uint[] words = [0, 1, uint.MaxValue, uint.MaxValue - 1, 1u << 31, 322_122_547, 322_122_548, 77, .. Enumerable.Range(0, 8_008).Select(_ => (uint)random.NextInt64(1L << 32))];
        float[] normals = new float[words.Length];
        for (int from = 0; from < words.Length; from += 16)
            NormalQuantile.Fill(words.AsSpan(from, 16), normals.AsSpan(from, 16));
        for (int i = 0; i < words.Length; i++)
            Assert.AreEqual(NormalQuantile.Of((words[i] + 0.5) / Math.Pow(2, 32)), normals[i], 1e-6 * Math.Max(1, Math.Abs(normals[i])), $"word {words[i]}");
    }
}
