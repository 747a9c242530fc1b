namespace DfsOpt.Core.Fields;

/// <summary>Draws lineups by their shares: the sums of shares are searched from where a table of them, by tenths and thousandths and finer, says to begin.</summary>
/// <remarks>The method of the guide table: Chen and Asau, On Generating Random Variates from an Empirical Distribution (1974).</remarks>
internal sealed class ShareSampler
{
    private readonly double[] _sums;
    private readonly int[] _guide;

    /// <param name="shares">The share of each lineup, 0 or above; they need not add up to 1.</param>
    /// <exception cref="ArgumentException">A share is below 0 or no number, or all are 0.</exception>
    public ShareSampler(ReadOnlySpan<double> shares)
    {
        _sums = new double[shares.Length];
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            if (!(shares[i] >= 0 && double.IsFinite(shares[i])))
                throw new ArgumentException($"The share of lineup {i} is {shares[i]}; shares are 0 or above.", nameof(shares));
            _sums[i] = sum += shares[i];
        }

        if (sum <= 0)
            throw new ArgumentException("No lineup has a share.", nameof(shares));
        Total = sum;
        _guide = new int[shares.Length];
        int at = 0;
        for (int cell = 0; cell < _guide.Length; cell++)
        {
            while (_sums[at] <= sum * cell / _guide.Length)
                at++;
            _guide[cell] = at;
        }
    }

    /// <summary>All shares together.</summary>
    public double Total { get; }

    /// <summary>The lineup at a place of all shares laid end to end.</summary>
    /// <param name="place">From 0 to below 1.</param>
    public int At(double place)
    {
        double sum = place * Total;
        int at = _guide[(int)(place * _guide.Length)];
        // Rounding may have put the table one too far.
        while (at > 0 && _sums[at - 1] > sum)
            at--;
        while (at < _sums.Length - 1 && _sums[at] <= sum)
            at++;
        return at;
    }
}
