using DfsOpt.Core.Fields;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Grades;

namespace DfsOpt.Tests.Fields;

[TestClass]
public sealed class FieldSamplerTests
{
    private const int Entries = 200, Fields = 4_000;

    private static readonly LineupUniverse _universe = Nights.Universe(8, 3);
    private static readonly UniverseLineup[] _lineups = Nights.Lineups(_universe);
    private static readonly double[] _shares = Shares();

    [TestMethod]
    [DataRow(double.PositiveInfinity)]
    [DataRow(25.0)]
    [DataRow(2.0)]
    public void Counts_have_the_mean_and_the_overdispersion_of_their_shares_and_alpha(double alpha)
    {
        int[][] counts = Draw(alpha);
        for (int lineup = 0; lineup < 30; lineup += 5)
        {
            double p = _shares[lineup], inflation = double.IsPositiveInfinity(alpha) ? 1 : (Entries + alpha) / (1 + alpha);
            double mean = Entries * p, variance = mean * (1 - p) * inflation;
            double[] off = [.. counts.Select(field => field[lineup] - mean)];
            double fourth = off.Average(o => o * o * o * o);
            Assert.AreEqual(0, off.Average(), 4 * Math.Sqrt(variance / Fields), $"mean of lineup {lineup}");
            Assert.AreEqual(variance, off.Average(o => o * o), 4 * Math.Sqrt((fourth - (variance * variance)) / Fields), $"variance of lineup {lineup}");
        }
    }

    [TestMethod]
    [DataRow(double.PositiveInfinity)]
    [DataRow(25.0)]
    [DataRow(2.0)]
    public void The_forecast_of_duplicates_is_what_fields_show(double alpha)
    {
        int[][] counts = Draw(alpha);
        for (int lineup = 0; lineup < 60; lineup += 7)
        {
            var forecast = DuplicateForecast.Of(_shares[lineup], Entries, alpha);
            int[] seen = [.. counts.Select(field => field[lineup])];
            double none = seen.Count(count => count == 0) / (double)Fields;
            Assert.IsLessThan(1e-12, Math.Abs(forecast.Expected - (_shares[lineup] * Entries)));
            Assert.AreEqual(forecast.NoneProbability, none, (4 * Math.Sqrt(forecast.NoneProbability * (1 - forecast.NoneProbability) / Fields)) + 1e-3);
            Assert.IsLessThanOrEqualTo(0.025 + (4 * Math.Sqrt(0.025 / Fields)), seen.Count(count => count < forecast.Low) / (double)Fields);
            Assert.IsLessThanOrEqualTo(0.025 + (4 * Math.Sqrt(0.025 / Fields)), seen.Count(count => count > forecast.High) / (double)Fields);
        }
    }

    [TestMethod]
    public void A_field_is_the_same_whenever_it_is_drawn_and_differs_from_the_next()
    {
        var sampler = new FieldSampler(_universe, _shares, 25);
        CollectionAssert.AreEqual(sampler.Draw(Entries, 5, 3).Counts.ToArray(), sampler.Draw(Entries, 5, 3).Counts.ToArray());
        CollectionAssert.AreNotEqual(sampler.Draw(Entries, 5, 3).Counts.ToArray(), sampler.Draw(Entries, 5, 4).Counts.ToArray());
    }

    [TestMethod]
    public void However_much_fields_clump_a_field_has_all_its_entries()
    {
        var field = new FieldSampler(_universe, _shares, double.Epsilon).Draw(50, seed: 1, number: 0);
        Assert.AreEqual(50, field.Entries);
        Assert.AreEqual(1, field.Lineups.Length);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => DuplicateForecast.Of(0.1, 50, 1e-300));
        Assert.AreEqual(5, DuplicateForecast.Of(0.1, 50, 1e-9).Expected, 1e-12);
        Assert.AreEqual(0.9, DuplicateForecast.Of(0.1, 50, 1e-9).NoneProbability, 1e-6);
    }

    [TestMethod]
    public void Shares_that_are_none_are_refused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new FieldSampler(_universe, new double[3], 25));
        Assert.ThrowsExactly<ArgumentException>(() => new FieldSampler(_universe, new double[_shares.Length], 25));
        Assert.ThrowsExactly<ArgumentException>(() => new FieldSampler(_universe, _shares, 0));
    }

    private static int[][] Draw(double alpha)
    {
        var places = _lineups.Select((lineup, i) => (lineup, i)).ToDictionary(pair => pair.lineup, pair => pair.i);
        var sampler = new FieldSampler(_universe, _shares, alpha);
        return [.. Enumerable.Range(0, Fields).Select(number =>
        {
            var field = sampler.Draw(Entries, 11, number);
            Assert.AreEqual(Entries, field.Entries);
            int[] counts = new int[_lineups.Length];
            for (int i = 0; i < field.Lineups.Length; i++)
                counts[places[field.Lineups.Span[i]]] = field.Counts.Span[i];
            return counts;
        })];
    }

    private static double[] Shares()
    {
        double[] shares = [.. Enumerable.Range(0, Nights.Lineups(Nights.Universe(8, 3)).Length).Select(i => Math.Exp(-i / 12.0))];
        double sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }
}
