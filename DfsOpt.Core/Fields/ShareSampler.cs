namespace DfsOpt.Core.Fields;

/// <summary>Draws lineups by their shares. A number from 0 to 1 stands for a place in the running sum of the shares. Only the sums at the ends of blocks are kept.</summary>
internal sealed class ShareSampler
{
    // As many shares as a cache line holds.
    private const int Block = 8;

    private readonly ReadOnlyMemory<double> _shares;

    // The sum of all shares up to the end of each block.
    private readonly double[] _ends;

    // The largest double below the sum of all shares.
    private readonly double _highest;

    /// <param name="shares">The share of each lineup, 0 or more; they need not add up to 1.</param>
    /// <exception cref="ArgumentException">A share is negative or not a number, or all shares are 0.</exception>
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

    /// <summary>The lineups at some places in the running sum.</summary>
    /// <param name="places">The places, from 0 to below 1, ascending.</param>
    /// <returns>The number of the lineup at each place.</returns>
    public int[] Find(ReadOnlySpan<double> places)
    {
        var shares = _shares.Span;
        int[] blocks = FindBlocks(places), numbers = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            int block = blocks[i];
            double place = Scale(places[i]), sum = block == 0 ? 0 : _ends[block - 1];
            // All sums of the block are compared, since a loop without branches lets the processor start on the next place.
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

    /// <summary>A place as a sum of shares. A product that rounds up to the total would be past the last lineup.</summary>
    private double Scale(double place) => Math.Min(place * _ends[^1], _highest);
}
