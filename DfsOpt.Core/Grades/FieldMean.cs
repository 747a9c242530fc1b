namespace DfsOpt.Core.Grades;

/// <summary>
/// A mean over draws. Draws against one field have that field in common, so its error follows from the spread between fields where that
/// is wider than the spread between draws explains.
/// </summary>
internal static class FieldMean
{
    /// <summary>The mean.</summary>
    /// <param name="sums">The sum over the draws of each field.</param>
    /// <param name="squares">The sum of squares over all draws.</param>
    /// <param name="drawsOf">How many draws each field had.</param>
    public static Estimate Of(ReadOnlySpan<double> sums, double squares, int[] drawsOf)
    {
        int draws = drawsOf.Sum(), used = 0;
        double total = 0;
        foreach (double sum in sums)
            total += sum;
        double mean = total / draws, between = 0, within = squares;
        for (int field = 0; field < sums.Length; field++)
        {
            if (drawsOf[field] == 0)
                continue;
            double ofField = sums[field] / drawsOf[field];
            between += drawsOf[field] * (ofField - mean) * (ofField - mean);
            within -= drawsOf[field] * ofField * ofField;
            used++;
        }

        double perDraw = draws > used ? Math.Max(0, within) / (draws - used) : 0;
        double perField = used > 1 ? between / (used - 1) : 0;
        return new Estimate(mean, Math.Sqrt(Math.Max(perDraw, perField) / draws));
    }
}
