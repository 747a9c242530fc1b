using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>Passes over all lineups of one slate, for any schema and one θ after another.</summary>
internal sealed class SlatePass
{
    /// <summary>Utilities that differ by no more stay within the range of a double as weights, wherever the scale is.</summary>
    public const double SafeSpread = 600;

    // Sets that a table is worth; the same on every machine, since sums are added by table.
    private const long SetsInTable = 300_000;
    private const int MostTables = 8;

    private readonly UniverseSlate _slate;
    private readonly int _features;
    private readonly List<(int First, int End)> _parts;

    // The table of an earlier pass, kept for the next one, as allocating so large an array is slow.
    private MomentTable? _spare;

    /// <param name="slate">A slate that has a legal lineup.</param>
    /// <param name="features">How many set features are summed up, from the first on.</param>
    public SlatePass(UniverseSlate slate, int features)
    {
        _slate = slate;
        _features = features;
        Players = new RankedPlayers(slate);
        _parts = Parts(Players.Chunks);
    }

    /// <summary>The slate's players in order of ownership.</summary>
    public RankedPlayers Players { get; }

    /// <summary>How many lineups a pass looks at, legal or not.</summary>
    public long Lineups => Choose3(Players.Count) * Choose3(Players.Count - 3) / 20 * 6;

    /// <summary>How many parts the slate's lineups are passed over in.</summary>
    public int PartCount => _parts.Count;

    /// <summary>Passes over slates, side by side where that pays; the same sums come out whatever the number of threads.</summary>
    /// <param name="passes">The slates, and the utility of each one's lineups.</param>
    /// <param name="cancellationToken">Ends it between parts of slates.</param>
    public static SlateSums[] Run(IReadOnlyList<(SlatePass Pass, SlateUtility Utility)> passes, CancellationToken cancellationToken)
    {
        var weights = passes.Select(slate => slate.Pass.Weigh(slate.Utility)).ToArray();
        (int Slate, int Part)[] parts = [.. passes.SelectMany((slate, at) => Enumerable.Range(0, slate.Pass._parts.Count).Select(part => (at, part)))];
        using var tables = PassWork.Run(
            parts, passes.Sum(slate => slate.Pass.Lineups), part => passes[part.Slate].Pass.SumPart(weights[part.Slate], part.Part), cancellationToken).GetEnumerator();
        return [.. passes.Select((slate, at) => slate.Pass.SumUp(weights[at], tables))];
    }

    /// <summary>The means of the slate's lineups.</summary>
    /// <param name="utility">Their utility.</param>
    /// <param name="columns">The columns whose means are wanted.</param>
    public SlateMeans Means(SlateUtility utility, SlateColumn[] columns)
    {
        var weights = Weigh(utility);
        var table = new MeanTable(Players.Count);
        foreach (var part in PassWork.Run(_parts, Lineups, () => new TripleTile(Players, weights), (part, tile) => MeansOf(weights, part, tile), CancellationToken.None))
            table.Add(part);
        return SlateMeans.Of(table, weights, Players, columns);
    }

    /// <summary>The spectrum of the lineups' shares.</summary>
    /// <param name="utility">Their utility.</param>
    /// <param name="logNormaliser">Natural logarithm of the sum of exp(utility).</param>
    /// <param name="top">How many of the most probable lineups are kept.</param>
    public ShareSpectrum Spectrum(SlateUtility utility, double logNormaliser, int top)
    {
        var weights = Weigh(utility);
        var tile = new TripleTile(Players, weights);
        var spectrum = new ShareSpectrum(Players, weights, tile, logNormaliser, top);
        Pass(weights, (0, Players.Chunks.Length), tile, spectrum);
        return spectrum;
    }

    /// <summary>The factors of the lineups' weights.</summary>
    private RankedWeights Weigh(SlateUtility utility) =>
        // Far from any optimum the six most useful players may be no lineup that weighs anything: then the top is looked up.
        new(Players, utility, utility.LargestSpread() > SafeSpread ? utility.Top() : null);

    /// <summary>Passes over one part of the lineups.</summary>
    private MomentTable SumPart(RankedWeights weights, int part)
    {
        var table = Interlocked.Exchange(ref _spare, null) ?? new MomentTable(Players.Count);
        table.Clear();
        var tile = new TripleTile(Players, weights);
        Pass(weights, _parts[part], tile, new MomentSums(Players, weights, tile, table, _features));
        return table;
    }

    /// <summary>Adds up what <see cref="SumPart"/> gave for each part, in order.</summary>
    private SlateSums SumUp(RankedWeights weights, IEnumerator<MomentTable> parts)
    {
        parts.MoveNext();
        var sum = parts.Current;
        for (int part = 1; part < _parts.Count && parts.MoveNext(); part++)
        {
            sum.Add(parts.Current);
            _spare = parts.Current;
        }

        var sums = new SlateSums(sum, weights, Players);
        _spare = sum;
        return sums;
    }

    private MeanTable MeansOf(RankedWeights weights, (int First, int End) part, TripleTile tile)
    {
        var table = new MeanTable(Players.Count);
        Pass(weights, part, tile, new MeanSums(Players, weights, tile, table, _features));
        return table;
    }

    private void Pass(RankedWeights weights, (int First, int End) part, TripleTile tile, ISetSums sums)
    {
        var pass = new SetPass(Players, weights, tile, _features);
        for (int chunk = part.First; chunk < part.End; chunk++)
            pass.Add(Players.Chunks[chunk], sums);
    }

    /// <summary>Parts of about equal work, as ranges of chunks.</summary>
    private static List<(int First, int End)> Parts(TripleChunk[] chunks)
    {
        long[] sets = Array.ConvertAll(chunks, chunk => chunk.SetsBefore);
        double each = Math.Max(SetsInTable, (double)sets.Sum() / MostTables);
        var parts = new List<(int, int)>();
        long inPart = 0;
        int first = 0;
        for (int chunk = 0; chunk < sets.Length; chunk++)
        {
            inPart += sets[chunk];
            if (inPart < each && chunk < sets.Length - 1)
                continue;
            parts.Add((first, chunk + 1));
            (first, inPart) = (chunk + 1, 0);
        }

        return parts;
    }

    private static long Choose3(long n) => n * (n - 1) * (n - 2) / 6;
}
