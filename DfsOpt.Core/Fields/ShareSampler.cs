namespace DfsOpt.Core.Fields;

/// <summary>Draws lineups by their shares: the shares are laid end to end, and a place among them is a lineup. The sums of blocks of shares are kept, no others.</summary>
internal sealed class ShareSampler
{
    // The shares of a line of the cache.
    private const int Block = 8;

    private readonly ReadOnlyMemory<double> _shares;

    // The sum of all shares up to a block's end.
    private readonly double[] _ends;

    // The highest sum that is below that of all shares.
    private readonly double _highest;

    /// <param name="shares">The share of each lineup, 0 or above; they need not add up to 1.</param>
    /// <exception cref="ArgumentException">A share is below 0 or no number, or all are 0.</exception>
    public ShareSampler(ReadOnlyMemory<double> shares)
    {
        _shares = shares;
        _ends = new double[(shares.Length + Block - 1) / Block];
        double sum = 0;
        for (int block = 0; block < _ends.Length; block++)
        {
            foreach (double share in shares.Span[(block * Block)..Math.Min((block + 1) * Block, shares.Length)])
            {
                if (!(share >= 0 && double.IsFinite(share)))
                    throw new ArgumentException($"A lineup has a share of {share}; shares are 0 or above.", nameof(shares));
                sum += share;
            }

            _ends[block] = sum;
        }

        if (sum <= 0)
            throw new ArgumentException("No lineup has a share.", nameof(shares));
        _highest = Math.BitDecrement(sum);
    }

    /// <summary>The lineups at places of all shares laid end to end.</summary>
    /// <param name="places">From 0 to below 1, ascending.</param>
    /// <returns>Each place's lineup.</returns>
    public int[] Find(ReadOnlySpan<double> places)
    {
        var shares = _shares.Span;
        int[] blocks = FindBlocks(places), numbers = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            int block = blocks[i];
            double place = Scale(places[i]), sum = block == 0 ? 0 : _ends[block - 1];
            // The sums are those that the block's end is the last of. All are looked at, so that a processor can go on with the next places.
            int number = block * Block;
            foreach (double share in shares[number..Math.Min(number + Block, shares.Length)])
            {
                sum += share;
                number += sum <= place ? 1 : 0;
            }

            numbers[i] = number;
        }

        return numbers;
    }

    private int[] FindBlocks(ReadOnlySpan<double> places)
    {
        int[] blocks = new int[places.Length];
        int block = 0;
        for (int i = 0; i < places.Length; i++)
        {
            double place = Scale(places[i]);
            while (_ends[block] <= place)
                block++;
            blocks[i] = block;
        }

        return blocks;
    }

    /// <summary>A place as a sum of shares. A product that rounds up to the sum of all would be behind the last lineup.</summary>
    private double Scale(double place) => Math.Min(place * _ends[^1], _highest);
}
