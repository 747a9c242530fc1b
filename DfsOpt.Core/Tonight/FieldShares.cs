using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>What a segment's field is expected to be on the night's slate, summed up over all lineups.</summary>
internal sealed class FieldShares
{
    private const int MostRanked = 10_000;

    private double[]? _all;

    /// <param name="segment">The segment.</param>
    /// <param name="shares">The share of each lineup.</param>
    /// <param name="listed">How many of the most probable lineups are kept.</param>
    /// <param name="cancellationToken">Ends it between blocks.</param>
    public FieldShares(string segment, SlateShares shares, int listed, CancellationToken cancellationToken)
    {
        Segment = segment;
        Shares = shares;
        CaptainRates = new double[shares.Universe.Players.Count];
        FlexRates = new double[shares.Universe.Players.Count];
        double[] all = new double[shares.Universe.Count];
        foreach (var block in shares.Universe.Blocks())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ofBlock = all.AsSpan(checked((int)block.First), block.Count);
            shares.LogShares(block, ofBlock);
            Add(block, ofBlock);
        }

        _all = all;
        var ranked = BestLineups.Of(shares.Universe, all, MostRanked);
        Top1 = SumOf(1);
        Top100 = SumOf(100);
        Top10000 = SumOf(MostRanked);
        MostProbable = [.. ranked.Take(listed)];

        double SumOf(int lineups) => ranked.Take(lineups).Sum(lineup => lineup.Worth);
    }

    /// <summary>The segment.</summary>
    public string Segment { get; }

    /// <summary>The share of any lineup.</summary>
    public SlateShares Shares { get; }

    /// <summary>How many of a field's entries have each player of the universe as captain, from 0 to 1.</summary>
    public double[] CaptainRates { get; }

    /// <summary>How many have him in another slot.</summary>
    public double[] FlexRates { get; }

    /// <summary>How undecided the field is, in nats.</summary>
    public double Entropy { get; private set; }

    /// <summary>The share of the most probable lineup.</summary>
    public double Top1 { get; }

    /// <summary>The share of the 100 most probable ones together.</summary>
    public double Top100 { get; }

    /// <summary>The share of the 10,000 most probable ones together.</summary>
    public double Top10000 { get; }

    /// <summary>The most probable lineups, each with its share.</summary>
    public IReadOnlyList<(UniverseLineup Lineup, double Share)> MostProbable { get; }

    /// <summary>The shares of all lineups, in the universe's order, which this no longer keeps: they take much memory.</summary>
    /// <exception cref="InvalidOperationException">Somebody else has taken them.</exception>
    public double[] TakeAll() => Interlocked.Exchange(ref _all, null) ?? throw new InvalidOperationException("The shares have been taken.");

    /// <summary>Adds a block up; its logarithms of shares become shares.</summary>
    private void Add(LineupBlock block, Span<double> shares)
    {
        for (int i = 0; i < shares.Length; i++)
        {
            double share = Math.Exp(shares[i]);
            Entropy -= share * shares[i];
            shares[i] = share;
            CaptainRates[block.Captain] += share;
        }

        for (int slot = 0; slot < LineupBlock.FlexSlots; slot++)
        {
            var players = block.Flex(slot);
            for (int i = 0; i < shares.Length; i++)
                FlexRates[players[i]] += shares[i];
        }
    }
}
