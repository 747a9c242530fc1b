using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>
/// The payout of every lineup of a universe over all draws. Each set of five flex players is summed once for all captains. Captains are tried from the
/// best of the draw down, as long as the lineup is paid.
/// </summary>
internal sealed class UniverseGrades : IBlockGrader, IDisposable
{
    private const int FlexSlots = Showdown.Slots - 1;
    private const int SetsAtATime = 1_024;

    private readonly LineupUniverse _universe;
    private readonly int _draws;
    private readonly int _players;
    private readonly byte[] _sets;
    private readonly double[] _payouts;
    private readonly bool[] _isLegal;
    private readonly List<CaptainOrder> _captains = [];

    /// <param name="universe">The lineups.</param>
    /// <param name="draws">How many draws there are.</param>
    public UniverseGrades(LineupUniverse universe, int draws)
    {
        _universe = universe;
        _draws = draws;
        _players = universe.Players.Count;
        _sets = AllSets(_players);
        // Rented, since the next contest can reuse it. For a large slate it is a hundred megabytes.
        _payouts = ArrayPool<double>.Shared.Rent(_sets.Length / FlexSlots * _players);
        Array.Clear(_payouts, 0, _sets.Length / FlexSlots * _players);
        _isLegal = new bool[_sets.Length / FlexSlots];
        foreach (var block in universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
                _isLegal[SetOf(block, i)] = true;
        }
    }

    /// <summary>Returns the rented memory. Nothing else may be called afterwards.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(_payouts);

    /// <inheritdoc/>
    public int Parts => (_isLegal.Length + SetsAtATime - 1) / SetsAtATime;

    /// <inheritdoc/>
    public void Begin(TileBlock block)
    {
        _captains.Clear();
        for (int tile = 0; tile < block.Count; tile++)
            _captains.Add(new CaptainOrder(block.Scores[tile], block.Prizes[tile], _players));
    }

    /// <inheritdoc/>
    public void Grade(TileBlock block, int part)
    {
        int end = Math.Min(_isLegal.Length, (part + 1) * SetsAtATime);
        for (int set = part * SetsAtATime; set < end; set++)
        {
            for (int tile = 0; _isLegal[set] && tile < block.Count; tile++)
                Add(set, block.Scores[tile], block.Prizes[tile], _captains[tile]);
        }
    }

    /// <summary>The mean payout of each lineup, in dollars, in the order of the universe.</summary>
    public double[] Means()
    {
        double[] payouts = new double[_universe.Count];
        foreach (var block in _universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
                payouts[block.First + i] = _payouts[(SetOf(block, i) * _players) + block.Captain] / _draws;
        }

        return payouts;
    }

    /// <summary>The lineups with the highest mean payouts, the best first.</summary>
    /// <param name="count">How many lineups, at most.</param>
    /// <param name="allows">Whether a lineup may be among them.</param>
    // Goes through the payouts in the order of memory.
    public IReadOnlyList<UniverseLineup> Best(int count, Func<UniverseLineup, bool> allows)
    {
        var best = new BestLineups(count);
        Span<int> flex = stackalloc int[FlexSlots];
        for (int set = 0; set < _isLegal.Length; set++)
        {
            for (int captain = 0; _isLegal[set] && captain < _players; captain++)
            {
                double mean = _payouts[(set * _players) + captain] / _draws;
                var five = _sets.AsSpan(set * FlexSlots, FlexSlots);
                if (!best.Takes(mean) || five.Contains((byte)captain))
                    continue;
                for (int slot = 0; slot < FlexSlots; slot++)
                    flex[slot] = five[slot];
                var lineup = new UniverseLineup(captain, flex);
                if (_universe.Contains(lineup) && allows(lineup))
                    best.Add(lineup, mean);
            }
        }

        return [.. best.InOrder().Select(lineup => lineup.Lineup)];
    }

    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int set, TileScores scores, PrizeTile prizes, CaptainOrder captains)
    {
        ref byte flex = ref _sets[set * FlexSlots];
        var five = scores.Flex(flex) + scores.Flex(Unsafe.Add(ref flex, 1)) + scores.Flex(Unsafe.Add(ref flex, 2))
            + scores.Flex(Unsafe.Add(ref flex, 3)) + scores.Flex(Unsafe.Add(ref flex, 4));
        ulong paid = Vector512.GreaterThanOrEqual(five, captains.LeastFive).ExtractMostSignificantBits();
        if (paid == 0)
            return;
        Span<int> sums = stackalloc int[DrawTile.Lanes];
        five.CopyTo(sums);
        ref double payout = ref _payouts[set * _players];
        ref double prize = ref MemoryMarshal.GetArrayDataReference(prizes.Prizes);
        for (; paid != 0; paid &= paid - 1)
        {
            int lane = BitOperations.TrailingZeroCount(paid);
            int needed = captains.Needed[lane] - sums[lane];
            int first = prizes.Row[lane], at = first + prizes.Highest[lane] - sums[lane];
            ref var captain = ref captains.BestOf(lane);
            // A captain who is also one of the five is not a lineup. His sum is never read.
            while (captain.Score >= needed)
            {
                Unsafe.Add(ref payout, captain.Player) += Unsafe.Add(ref prize, Math.Max(at - captain.Score, first));
                captain = ref Unsafe.Add(ref captain, 1);
            }
        }
    }

    /// <summary>All sets of five players, ascending within a set, ordered by the last player, then the one before him, and so on.</summary>
    private static byte[] AllSets(int players)
    {
        var sets = new List<byte>();
        for (byte e = 4; e < players; e++)
        {
            for (byte d = 3; d < e; d++)
            {
                for (byte c = 2; c < d; c++)
                {
                    for (byte b = 1; b < c; b++)
                    {
                        for (byte a = 0; a < b; a++)
                            sets.AddRange([a, b, c, d, e]);
                    }
                }
            }
        }

        return [.. sets];
    }

    /// <summary>A set's index in that order: the combinatorial number system.</summary>
    private static int SetOf(LineupBlock block, int index)
    {
        long a = block.Flex(0)[index], b = block.Flex(1)[index], c = block.Flex(2)[index], d = block.Flex(3)[index], e = block.Flex(4)[index];
        return (int)(a + (b * (b - 1) / 2) + (c * (c - 1) * (c - 2) / 6) + (d * (d - 1) * (d - 2) * (d - 3) / 24) + (e * (e - 1) * (e - 2) * (e - 3) * (e - 4) / 120));
    }
}
