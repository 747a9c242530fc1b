using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>Passes over all lineups of one slate, with any schema and any number of θ.</summary>
internal sealed class SlatePass
{
    /// <summary>If utilities differ by no more than this, their weights stay within the range of a double at any scale.</summary>
    private const double SafeSpread = 600;

    // The sets for which a table of its own pays. It is the same on every machine, as the order of additions depends on it.
    private const long SetsInTable = 300_000;
    private const int MostTables = 8;

    private readonly UniverseSlate _slate;
    private readonly int _features;
    private readonly TripleChunk[][] _parts;

    // Working space of earlier passes, kept for reuse.
    private readonly Spares<MomentSpace> _spareMoments;
    private readonly Spares<MeanSpace> _spareMeans;

    /// <param name="slate">A slate that has a legal lineup.</param>
    /// <param name="features">How many set features are summed up, from the first on.</param>
    public SlatePass(UniverseSlate slate, int features)
    {
        _slate = slate;
        _features = features;
        Players = new RankedPlayers(slate, features);
        _parts = Parts(Players.Chunks);
        // Two fits may pass over a small slate at the same time.
        bool isSmall = _parts.Length == 1;
        (_spareMoments, _spareMeans) = (new(isSmall), new(isSmall));
    }

    /// <summary>The slate's players in order of ownership.</summary>
    public RankedPlayers Players { get; }

    /// <summary>How many lineups a pass looks at, legal or not.</summary>
    private long Lineups => Choose3(Players.Count) * Choose3(Players.Count - 3) / 20 * 6;

    /// <summary>Passes over slates, in parallel if that pays. The sums do not depend on the number of threads.</summary>
    public static SlateSums[] Run(WeighedSlate[] slates, CancellationToken cancellationToken)
    {
        var parts = new List<Part>();
        long lineups = 0;
        foreach (var (pass, weights) in slates)
        {
            foreach (var chunks in pass._parts)
                parts.Add(new Part(pass, weights, chunks));
            lineups += pass.Lineups;
        }

        using var sums = PassWork.Run(parts, lineups, part => part.Sum(), cancellationToken).GetEnumerator();
        return Array.ConvertAll(slates, slate => slate.Pass.SumUp(slate.Weights, sums));
    }

    /// <summary>The slate with its lineups' weights at a utility.</summary>
    public WeighedSlate At(SlateUtility utility) => new(this, Weigh(utility));

    /// <summary>The means of the slate's lineups.</summary>
    /// <param name="utility">Their utility.</param>
    /// <param name="columns">The columns whose means are wanted.</param>
    public SlateMeans Means(SlateUtility utility, SlateColumn[] columns)
    {
        if (IsFarSpread(utility) || Weigh(utility) is not { AreCutOff: false } weights)
            return SlateMeans.OfEach(_slate, utility, columns);
        using var parts = PassWork.Run(_parts, Lineups, chunks => MeansOf(chunks, weights), CancellationToken.None).GetEnumerator();
        parts.MoveNext();
        var sum = parts.Current;
        while (parts.MoveNext())
        {
            sum.Table.Add(parts.Current.Table);
            _spareMeans.Keep(parts.Current);
        }

        var means = SlateMeans.Of(sum.Table, weights, Players, columns);
        _spareMeans.Keep(sum);
        return means;
    }

    /// <summary>The spectrum of the lineups' shares.</summary>
    /// <param name="utility">Their utility.</param>
    /// <param name="means">Their means.</param>
    /// <param name="top">How many of the most probable lineups are kept.</param>
    public ShareSpectrum Spectrum(SlateUtility utility, SlateMeans means, int top)
    {
        var space = _spareMeans.Take() ?? new MeanSpace(this);
        var weights = Weigh(utility);
        space.Tile.Restart(weights);
        var spectrum = new ShareSpectrum(Players, space.Tile, means, top);
        if (weights.AreCutOff || IsFarSpread(utility))
            utility.ForEach((lineup, utilityOfLineup) => spectrum.Add(lineup, Math.Exp(utilityOfLineup - means.LogNormaliser)));
        else
            Pass(Players.Chunks, space.Tile, spectrum);
        _spareMeans.Keep(space);
        return spectrum;
    }

    /// <summary>The factors of the lineups' weights.</summary>
    private RankedWeights Weigh(SlateUtility utility) =>
        // Far from any optimum, the six most useful players may be far from any legal lineup. Then the top lineup is searched for.
        new(Players, utility, IsFarSpread(utility) ? utility.Top() : null);

    private static bool IsFarSpread(SlateUtility utility) => utility.LargestSpread() > SafeSpread;

    /// <summary>Adds up what was summed in each part, in order.</summary>
    private SlateSums SumUp(RankedWeights weights, IEnumerator<MomentSpace> parts)
    {
        parts.MoveNext();
        var sum = parts.Current;
        for (int part = 1; part < _parts.Length && parts.MoveNext(); part++)
        {
            sum.Table.Add(parts.Current.Table);
            _spareMoments.Keep(parts.Current);
        }

        var sums = new SlateSums(sum.Table, weights, Players);
        _spareMoments.Keep(sum);
        return sums;
    }

    private MeanSpace MeansOf(TripleChunk[] chunks, RankedWeights weights)
    {
        var space = _spareMeans.Take() ?? new MeanSpace(this);
        space.Table.Clear();
        space.Tile.Restart(weights);
        Pass(chunks, space.Tile, space.Sums);
        return space;
    }

    private void Pass(TripleChunk[] chunks, TripleTile tile, ISetSums sums)
    {
        var pass = new SetPass(Players, tile, _features);
        foreach (var chunk in chunks)
            pass.Add(chunk, sums);
    }

    /// <summary>Chunks of about equal work.</summary>
    private static TripleChunk[][] Parts(TripleChunk[] chunks)
    {
        double each = Math.Max(SetsInTable, (double)chunks.Sum(chunk => chunk.SetsBefore) / MostTables);
        var parts = new List<TripleChunk[]>();
        long inPart = 0;
        int first = 0;
        for (int chunk = 0; chunk < chunks.Length; chunk++)
        {
            inPart += chunks[chunk].SetsBefore;
            if (inPart < each && chunk < chunks.Length - 1)
                continue;
            parts.Add(chunks[first..(chunk + 1)]);
            (first, inPart) = (chunk + 1, 0);
        }

        return [.. parts];
    }

    private static long Choose3(long n) => n * (n - 1) * (n - 2) / 6;

    /// <summary>A part of a slate's lineups.</summary>
    private sealed record Part(SlatePass Slate, RankedWeights Weights, TripleChunk[] Chunks)
    {
        public MomentSpace Sum()
        {
            var space = Slate._spareMoments.Take() ?? new MomentSpace(Slate);
            space.Table.Clear();
            space.Tile.Restart(Weights);
            Slate.Pass(Chunks, space.Tile, space.Sums);
            return space;
        }
    }

    /// <summary>The working space for the moments of a part.</summary>
    private sealed class MomentSpace
    {
        public MomentSpace(SlatePass slate)
        {
            Tile = new TripleTile(slate.Players);
            Table = new MomentTable(slate.Players.Count);
            Sums = new MomentSums(slate.Players, Tile, Table, slate._features);
        }

        public TripleTile Tile { get; }

        public MomentTable Table { get; }

        public MomentSums Sums { get; }
    }

    /// <summary>The working space for the means of a part.</summary>
    private sealed class MeanSpace
    {
        public MeanSpace(SlatePass slate)
        {
            Tile = new TripleTile(slate.Players);
            Table = new MeanTable(slate.Players.Count);
            Sums = new MeanSums(slate.Players, Tile, Table, slate._features);
        }

        public TripleTile Tile { get; }

        public MeanTable Table { get; }

        public MeanSums Sums { get; }
    }
}
