using DfsOpt.Core.Randomness;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Fields;

/// <summary>
/// Draws the fields that opponents may enter, from each lineup's share and how much real fields clump: how often each lineup is entered
/// is Dirichlet-multinomial, with the parameters alpha times its share.
/// </summary>
/// <remarks>
/// Drawn exactly, entry by entry: behind k entries the next is a new draw from the shares with the probability alpha / (alpha + k), else
/// the same lineup as one of the k, each as likely (Blackwell and MacQueen, Ferguson Distributions via Pólya Urn Schemes, 1973).
/// </remarks>
public sealed class FieldSampler
{
    private readonly LineupUniverse _universe;
    private readonly ShareSampler _shares;
    private readonly double _alpha;

    /// <summary>A sampler.</summary>
    /// <param name="universe">The lineups there are.</param>
    /// <param name="shares">The share of each, in the universe's order, 0 or above; they need not add up to 1.</param>
    /// <param name="alpha">How little fields clump, above 0; infinity if entries have nothing to do with one another.</param>
    /// <exception cref="ArgumentException">There is not a share for each lineup, or a figure is out of its range.</exception>
    public FieldSampler(LineupUniverse universe, ReadOnlySpan<double> shares, double alpha)
    {
        ArgumentNullException.ThrowIfNull(universe);
        if (shares.Length != universe.Count)
            throw new ArgumentException($"There are {shares.Length} shares for {universe.Count} lineups.", nameof(shares));
        if (!(alpha > 0))
            throw new ArgumentException($"Alpha is {alpha}; it must be above 0.", nameof(alpha));
        _universe = universe;
        _shares = new ShareSampler(shares);
        _alpha = alpha;
    }

    /// <summary>Draws a field.</summary>
    /// <param name="entries">How many opponents there are, 1 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="number">Which field, from 0; fields of different numbers are independent.</param>
    public ContestField Draw(int entries, long seed, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var drawn = DrawCounts(entries, seed, number);
        return ContestField.Of(NumberedLineups.Of(_universe, drawn.Numbers)[0], drawn.Counts);
    }

    /// <summary>Draws the fields numbered from 0.</summary>
    /// <param name="entries">How many opponents there are in each, 1 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="fields">How many fields, 1 or more.</param>
    /// <param name="cancellationToken">Ends it between fields.</param>
    public IReadOnlyList<ContestField> DrawAll(int entries, long seed, int fields, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entries);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fields);
        var drawn = new FieldCounts[fields];
        Threads.For(0, fields, new ParallelOptions { CancellationToken = cancellationToken }, number => drawn[number] = DrawCounts(entries, seed, number));
        var lineups = NumberedLineups.Of(_universe, [.. drawn.Select(field => field.Numbers)]);
        return [.. drawn.Zip(lineups, (field, ofField) => ContestField.Of(ofField, field.Counts))];
    }

    private FieldCounts DrawCounts(int entries, long seed, int number)
    {
        int[] drawn = new int[entries];
        var words = new RandomWords(new Philox((ulong)seed), (ulong)number, stackalloc uint[Philox.Batch]);
        for (int k = 0; k < entries; k++)
        {
            bool isNew = double.IsPositiveInfinity(_alpha) || words.NextDouble() * (_alpha + k) < _alpha;
            drawn[k] = isNew ? _shares.At(words.NextDouble()) : drawn[(int)(words.NextDouble() * k)];
        }

        Array.Sort(drawn);
        var numbers = new List<int>();
        var counts = new List<int>();
        for (int k = 0; k < entries; k++)
        {
            if (k == 0 || drawn[k] != drawn[k - 1])
            {
                numbers.Add(drawn[k]);
                counts.Add(0);
            }

            counts[^1]++;
        }

        return new FieldCounts([.. numbers], [.. counts]);
    }

    /// <summary>A field's lineups by their numbers in the universe, ascending, each with how many entries have it.</summary>
    private sealed record FieldCounts(int[] Numbers, int[] Counts);
}
