using DfsOpt.Core.Randomness;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Fields;

/// <summary>
/// Draws fields of opponents from the lineups' shares. How many opponents enter each lineup is Dirichlet-multinomial, with alpha times the share as
/// the parameter.
/// </summary>
/// <remarks>
/// The draw is exact, entry by entry: after k entries, the next one is a new draw from the shares with probability alpha / (alpha + k), and otherwise a
/// copy of one of the k, each equally likely (Blackwell and MacQueen, Ferguson Distributions via Pólya Urn Schemes, 1973).
/// </remarks>
public sealed class FieldSampler
{
    // The first of a seed's streams that outcomes never use.
    private const ulong FieldStreams = 1UL << 63;

    private readonly LineupUniverse _universe;
    private readonly ShareSampler _shares;
    private readonly double _alpha;

    /// <summary>Creates a sampler.</summary>
    /// <param name="universe">The slate's lineups.</param>
    /// <param name="shares">The share of each lineup, in the universe's order, 0 or more; they need not add up to 1. The memory is not copied and must not change.</param>
    /// <param name="alpha">The overdispersion, above 0; the smaller it is, the more entries share lineups. Infinity makes entries independent.</param>
    /// <exception cref="ArgumentException">There are more or fewer shares than lineups, or a number is out of range.</exception>
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
    /// <param name="number">The field's number, from 0; fields with different numbers are independent.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public ContestField Draw(int entries, long seed, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var drawn = DrawCounts(entries, seed, number);
        return ContestField.Of(NumberedLineups.Of(_universe, drawn.Numbers), drawn.Counts);
    }

    /// <summary>Draws fields with consecutive numbers.</summary>
    /// <param name="entries">How many opponents each field has, 1 or more.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="fields">How many fields, 1 or more.</param>
    /// <param name="first">The number of the first of them, from 0.</param>
    /// <param name="cancellationToken">Cancels the work between fields.</param>
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

    /// <summary>Counts the draws of each lineup.</summary>
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

    /// <summary>The numbers of a field's lineups in the universe, ascending, and how many entries have each.</summary>
    private sealed record FieldCounts(int[] Numbers, int[] Counts);
}
