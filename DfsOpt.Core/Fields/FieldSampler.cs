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
    // Of all streams of a seed, those that outcomes never use.
    private const ulong FieldStreams = 1UL << 63;

    private readonly LineupUniverse _universe;
    private readonly ShareSampler _shares;
    private readonly double _alpha;

    /// <summary>A sampler.</summary>
    /// <param name="universe">The lineups there are.</param>
    /// <param name="shares">The share of each, in the universe's order, 0 or above; they need not add up to 1. They are not copied, and must stay as they are.</param>
    /// <param name="alpha">How little fields clump, above 0; infinity if entries have nothing to do with one another.</param>
    /// <exception cref="ArgumentException">There is not a share for each lineup, or a figure is out of its range.</exception>
    public FieldSampler(LineupUniverse universe, ReadOnlyMemory<double> shares, double alpha)
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
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public ContestField Draw(int entries, long seed, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var drawn = DrawCounts(entries, seed, number);
        return ContestField.Of(NumberedLineups.Of(_universe, drawn.Numbers), drawn.Counts);
    }

    /// <summary>Draws fields of consecutive numbers.</summary>
    /// <param name="entries">How many opponents there are in each, 1 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="fields">How many fields, 1 or more.</param>
    /// <param name="first">The number of the first of them, from 0.</param>
    /// <param name="cancellationToken">Ends it between fields.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<ContestField> DrawAll(int entries, long seed, int fields, int first = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entries);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fields);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        var drawn = new ContestField[fields];
        Threads.For(0, fields, new ParallelOptions { CancellationToken = cancellationToken }, field => drawn[field] = Draw(entries, seed, first + field));
        return drawn;
    }

    private FieldCounts DrawCounts(int entries, long seed, int number)
    {
        double[] places = new double[entries];
        int[] entriesOf = new int[entries], drawOf = new int[entries];
        int draws = 0;
        var words = new RandomWords(new Philox((ulong)seed), FieldStreams | (uint)number, stackalloc uint[Philox.Batch]);
        for (int k = 0; k < entries; k++)
        {
            bool isNew = k == 0 || double.IsPositiveInfinity(_alpha) || words.NextDouble() * (_alpha + k) < _alpha;
            if (isNew)
                places[draws] = words.NextDouble();
            drawOf[k] = isNew ? draws++ : drawOf[(int)(words.NextDouble() * k)];
            entriesOf[drawOf[k]]++;
        }

        EvenPlaces.Sort(places.AsSpan(0, draws), entriesOf.AsSpan(0, draws));
        return Join(_shares.Find(places.AsSpan(0, draws)), entriesOf);
    }

    /// <summary>Joins the draws of the same lineup.</summary>
    private static FieldCounts Join(int[] numbers, int[] entriesOf)
    {
        int last = -1;
        for (int draw = 0; draw < numbers.Length; draw++)
        {
            if (last >= 0 && numbers[last] == numbers[draw])
                entriesOf[last] += entriesOf[draw];
            else
                (numbers[++last], entriesOf[last]) = (numbers[draw], entriesOf[draw]);
        }

        return new FieldCounts(numbers[..(last + 1)], entriesOf[..(last + 1)]);
    }

    /// <summary>A field's lineups by their numbers in the universe, ascending, each with how many entries have it.</summary>
    private sealed record FieldCounts(int[] Numbers, int[] Counts);
}
