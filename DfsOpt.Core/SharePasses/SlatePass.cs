using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>Passes over all lineups of one slate, for one schema after another θ.</summary>
internal sealed class SlatePass
{
    /// <summary>Utilities that differ by no more stay within the range of a double as weights, wherever the scale is.</summary>
    public const double SafeSpread = 600;

    // Sets that a table is worth; the same on every machine, since sums are added by table.
    private const long SetsInTable = 300_000;
    private const int MostTables = 8;

    private readonly UniverseSlate _slate;
    private readonly ShareSchema _schema;
    private readonly RankedPlayers _players;
    private readonly SlateColumn[] _columns;
    private readonly int _features;
    private readonly List<(int First, int End)> _parts;

    // The table of an earlier pass, kept for the next one, as allocating so large an array is slow.
    private MomentTable? _spare;

    /// <param name="slate">A slate that has a legal lineup.</param>
    /// <param name="players">Its players in order of ownership.</param>
    /// <param name="schema">The columns of the model.</param>
    public SlatePass(UniverseSlate slate, RankedPlayers players, ShareSchema schema)
    {
        _slate = slate;
        _schema = schema;
        _players = players;
        _columns = [.. schema.Columns.Select(column => SlateColumn.Of(column, slate))];
        _features = schema.Name == ShareSchema.V1 ? SetFeature.CountOfV1 : SetFeature.Count;
        _parts = Parts(_players.Chunks);
    }

    /// <summary>How many columns the schema has.</summary>
    public int Columns => _columns.Length;

    /// <summary>How many lineups a pass looks at, legal or not.</summary>
    public long Lineups => Choose3(_players.Count) * Choose3(_players.Count - 3) / 20 * 6;

    /// <summary>How many parts the slate's lineups are passed over in.</summary>
    public int PartCount => _parts.Count;

    /// <summary>Reads a legal lineup's columns.</summary>
    public void Read(UniverseLineup lineup, Span<double> values)
    {
        var features = _slate.Features(lineup);
        for (int i = 0; i < _columns.Length; i++)
            values[i] = _columns[i].Column.ValueOf(features, _slate, lineup);
    }

    /// <summary>The moments of the slate's lineups at θ.</summary>
    /// <param name="theta">A coefficient for each column of the schema.</param>
    public SlateMoments Moments(ReadOnlySpan<double> theta)
    {
        var weights = Weigh(theta);
        return Moments(weights, Enumerable.Range(0, PartCount).Select(part => SumPart(weights, part)));
    }

    /// <summary>The means of the slate's lineups at θ.</summary>
    /// <param name="theta">A coefficient for each column of the schema.</param>
    public SlateMeans Means(ReadOnlySpan<double> theta)
    {
        var weights = Weigh(theta);
        var table = new MeanTable(_players.Count);
        foreach (var part in PassWork.Run(_parts, Lineups, () => new TripleTile(_players, weights), (part, tile) => MeansOf(weights, part, tile), CancellationToken.None))
            table.Add(part);
        return SlateMeans.Of(table, weights, _players, _columns);
    }

    /// <summary>The spectrum of the lineups' shares at θ.</summary>
    /// <param name="theta">A coefficient for each column of the schema.</param>
    /// <param name="logNormaliser">Natural logarithm of the sum of exp(θ · x) there.</param>
    /// <param name="top">How many of the most probable lineups are kept.</param>
    public ShareSpectrum Spectrum(ReadOnlySpan<double> theta, double logNormaliser, int top)
    {
        var weights = Weigh(theta);
        var tile = new TripleTile(_players, weights);
        var spectrum = new ShareSpectrum(_players, weights, tile, logNormaliser, top);
        Pass(weights, (0, _players.Chunks.Length), tile, spectrum);
        return spectrum;
    }

    /// <summary>The utility of the slate's lineups at θ.</summary>
    public SlateUtility UtilityAt(ReadOnlySpan<double> theta) => new(_slate, _schema, theta);

    /// <summary>The factors of the lineups' weights at θ.</summary>
    public RankedWeights Weigh(ReadOnlySpan<double> theta)
    {
        var utility = UtilityAt(theta);
        // Far from any optimum the six most useful players may be no lineup that weighs anything: then the top is looked up.
        return new RankedWeights(_players, utility, utility.LargestSpread() > SafeSpread ? utility.Top() : null);
    }

    /// <summary>Passes over one part of the lineups.</summary>
    public MomentTable SumPart(RankedWeights weights, int part)
    {
        var table = Interlocked.Exchange(ref _spare, null) ?? new MomentTable(_players.Count);
        table.Clear();
        var tile = new TripleTile(_players, weights);
        Pass(weights, _parts[part], tile, new MomentSums(_players, weights, tile, table, _features));
        return table;
    }

    /// <summary>The moments of all lineups.</summary>
    /// <param name="weights">The factors of the lineups' weights.</param>
    /// <param name="parts">What <see cref="SumPart"/> gave for each part, in order.</param>
    public SlateMoments Moments(RankedWeights weights, IEnumerable<MomentTable> parts)
    {
        MomentTable? sum = null;
        foreach (var part in parts)
        {
            if (sum is null)
            {
                sum = part;
                continue;
            }

            sum.Add(part);
            _spare = part;
        }

        var moments = SlateMoments.Of(sum!, weights, _players, _columns);
        _spare = sum;
        return moments;
    }

    private MeanTable MeansOf(RankedWeights weights, (int First, int End) part, TripleTile tile)
    {
        var table = new MeanTable(_players.Count);
        Pass(weights, part, tile, new MeanSums(_players, weights, tile, table, _features));
        return table;
    }

    private void Pass(RankedWeights weights, (int First, int End) part, TripleTile tile, ISetSums sums)
    {
        var pass = new SetPass(_players, weights, tile, _features);
        for (int chunk = part.First; chunk < part.End; chunk++)
            pass.Add(_players.Chunks[chunk], sums);
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
