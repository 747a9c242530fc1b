using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Compare;

/// <summary>How one distribution of a segment differs between two runs.</summary>
/// <param name="Name">The distribution, such as <c>salary_left</c>.</param>
/// <param name="Moved">The share of entries that are in another bin, 0 to 1: half the sum of the bins' differences.</param>
/// <param name="MovedByChance">The share that would be in another bin, on average, if both runs had drawn this many entries from the same field.</param>
/// <param name="Before">Statistics of the first run's values; <see langword="null"/> for labels.</param>
/// <param name="After">Statistics of the second run's values; <see langword="null"/> for labels.</param>
/// <param name="Label">The label whose share changed most; <see langword="null"/> for values.</param>
public sealed record DistributionShift(
    string Name,
    double Moved,
    double MovedByChance,
    HistogramStats? Before = null,
    HistogramStats? After = null,
    LabelShift? Label = null)
{
    /// <summary>How far it moved, as one of a few sizes.</summary>
    public ShiftSize Size => ShiftSizes.Of(Moved);

    /// <summary>Whether it moved no more than two samples of the same field differ on average.</summary>
    public bool MayBeChance => Size > ShiftSize.None && Moved <= MovedByChance;

    internal static DistributionShift Of(string name, Histogram before, Histogram after)
    {
        var (moved, chance) = Measure(Bins(before), Bins(after), before.Counts.Sum(), after.Counts.Sum());
        return new DistributionShift(name, moved, chance, before.Stats, after.Stats);
    }

    internal static DistributionShift Of(string name, CategoryShares before, CategoryShares after)
    {
        var (moved, chance) = Measure(before.Rates, after.Rates, before.Counts.Values.Sum(), after.Counts.Values.Sum());
        var label = before.Rates.Keys.Union(after.Rates.Keys)
            .Order(StringComparer.Ordinal)
            .Select(key => new LabelShift(key, before.Rates.GetValueOrDefault(key), after.Rates.GetValueOrDefault(key)))
            .MaxBy(shift => Math.Abs(shift.After - shift.Before));
        return new DistributionShift(name, moved, chance, Label: label);
    }

    private static Dictionary<double, double> Bins(Histogram histogram)
    {
        var bins = new Dictionary<double, double>();
        foreach (var (edge, rate) in histogram.BinEdges.Zip(histogram.Rates))
            bins[edge] = rate;
        return bins;
    }

    private static (double Moved, double MovedByChance) Measure<TBin>(
        IReadOnlyDictionary<TBin, double> before, IReadOnlyDictionary<TBin, double> after, long entriesBefore, long entriesAfter)
        where TBin : notnull
    {
        double moved = 0, chance = 0;
        double entries = (double)(entriesBefore + entriesAfter);
        foreach (var bin in before.Keys.Union(after.Keys))
        {
            double a = before.GetValueOrDefault(bin);
            double b = after.GetValueOrDefault(bin);
            moved += Math.Abs(a - b) / 2;
            if (entriesBefore > 0 && entriesAfter > 0)
            {
                // The mean of |a - b| if both are drawn with the pooled share: for a normal distribution, its deviation times sqrt(2 / pi).
                double pooled = (a * entriesBefore + b * entriesAfter) / entries;
                chance += Math.Sqrt(2 / Math.PI * pooled * (1 - pooled) * (1.0 / entriesBefore + 1.0 / entriesAfter)) / 2;
            }
        }

        return (moved, chance);
    }
}

/// <summary>A label's share of the entries in each of two runs.</summary>
/// <param name="Label">The label, such as <c>4-2</c>.</param>
/// <param name="Before">Its share in the first run, from 0 to 1.</param>
/// <param name="After">Its share in the second run, from 0 to 1.</param>
public sealed record LabelShift(string Label, double Before, double After);
