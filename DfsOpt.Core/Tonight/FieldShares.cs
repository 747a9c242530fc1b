using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The expected field of a segment on the night's slate, summed over all lineups.</summary>
internal sealed class FieldShares
{
    private const int MostRanked = 10_000;

    private double[]? _all;

    /// <param name="segment">The segment.</param>
    /// <param name="shares">The share of each lineup.</param>
    /// <param name="listed">How many of the most probable lineups to keep.</param>
    /// <param name="cancellationToken">Cancels the work between blocks.</param>
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

    /// <summary>The expected share of entries with each player of the universe as captain, from 0 to 1.</summary>
    public double[] CaptainRates { get; }

    /// <summary>The expected share of entries with each player as flex, from 0 to 1.</summary>
    public double[] FlexRates { get; }

    /// <summary>The entropy of the shares, in nats.</summary>
    public double Entropy { get; private set; }

    /// <summary>The share of the most probable lineup.</summary>
    public double Top1 { get; }

    /// <summary>The total share of the 100 most probable lineups.</summary>
    public double Top100 { get; }

    /// <summary>The total share of the 10,000 most probable lineups.</summary>
    public double Top10000 { get; }

    /// <summary>The most probable lineups, each with its share.</summary>
    public IReadOnlyList<(UniverseLineup Lineup, double Share)> MostProbable { get; }

    /// <summary>Hands over the shares of all lineups, in the universe's order. They are large, so they are not kept here afterwards.</summary>
    /// <exception cref="InvalidOperationException">They have been taken before.</exception>
    public double[] TakeAll() => Interlocked.Exchange(ref _all, null) ?? throw new InvalidOperationException("The shares have been taken.");

    /// <summary>Adds a block, and turns its logarithms of shares into shares.</summary>
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
