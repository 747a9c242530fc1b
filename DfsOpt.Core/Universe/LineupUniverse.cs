using System.Collections.ObjectModel;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Universe;

/// <summary>
/// All legal lineups of a slate: a captain and five others, six different players of both teams, each projected above a minimum, for at most $50,000 before
/// rounding. They are enumerated in a fixed order and never all stored.
/// </summary>
/// <remarks>
/// Lineups are ordered by captain, then lexicographically by the five others. Players are in ordinal order of their normalised names. An instance is safe
/// for use by several threads.
/// </remarks>
public sealed class LineupUniverse
{
    /// <summary>The most players that a universe may have.</summary>
    public const int MaxPlayers = 250;

    private const int DefaultBlock = 8_192;

    private readonly Lazy<long[]> _firsts;

    private LineupUniverse(UniverseSlate slate)
    {
        Slate = slate;
        Players = new ReadOnlyCollection<UniversePlayer>(slate.Players);
        Teams = new ReadOnlyCollection<string>(slate.Teams);
        _firsts = new Lazy<long[]>(CountAll);
    }

    /// <summary>The players who are in lineups, in ordinal order of their normalised names. A lineup refers to them by their index here.</summary>
    public IReadOnlyList<UniversePlayer> Players { get; }

    /// <summary>The slate's teams, in ordinal order.</summary>
    public IReadOnlyList<string> Teams { get; }

    /// <summary>Whether the slate has a correlation matrix.</summary>
    public bool HasCorrelations => Slate.Correlation is not null;

    /// <summary>How many lineups there are.</summary>
    public long Count => _firsts.Value[^1];

    /// <summary>Projected points of the best legal lineup; <see langword="null"/> if there is none.</summary>
    public double? OptimalPoints => Slate.TwiceOptimum is { } optimum ? UniverseSlate.ToPoints(optimum) : null;

    internal UniverseSlate Slate { get; }

    /// <summary>Creates the universe of a slate.</summary>
    /// <param name="players">The slate's players, each once, in any order. Those at or below <paramref name="minProjection"/> are in no lineup.</param>
    /// <param name="correlations">
    /// The correlation of each pair of <paramref name="players"/>, with a row and a column for each player in their order. A pair has the mean of its two cells;
    /// NaN is a missing cell, and a pair without any cell has 0. The diagonal is ignored.
    /// <see langword="null"/> for a slate without a matrix.
    /// </param>
    /// <param name="captainTiers">The tiers of captains by salary rank, ascending; by default those of <see cref="SegmentDefinitions"/>.</param>
    /// <param name="minProjection">Only players projected above this are in lineups; in points, 0 or more.</param>
    /// <exception cref="ArgumentException">
    /// A name is repeated, a value is out of range, the matrix has another shape, or the players are on more than two teams.
    /// </exception>
    public static LineupUniverse Create(
        IReadOnlyList<UniversePlayer> players, double[,]? correlations = null, IReadOnlyList<CaptainTier>? captainTiers = null, decimal minProjection = 0)
    {
        ArgumentNullException.ThrowIfNull(players);
        ArgumentOutOfRangeException.ThrowIfNegative(minProjection);
        return new LineupUniverse(UniverseSlate.Of(players, correlations, captainTiers ?? new SegmentDefinitions().CaptainTiers, minProjection));
    }

    /// <summary>How many lineups a captain has.</summary>
    /// <param name="captain">His index in <see cref="Players"/>.</param>
    public long CountOf(int captain) => _firsts.Value[captain + 1] - _firsts.Value[captain];

    /// <summary>The number, from 0, of the first lineup of a captain.</summary>
    /// <param name="captain">His index in <see cref="Players"/>.</param>
    public long FirstOf(int captain) => _firsts.Value[captain];

    /// <summary>All lineups in order, in blocks. A block is valid until the next one is read.</summary>
    /// <param name="capacity">The most lineups in a block, at least as many as <see cref="Players"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Thrown while the blocks are read, if <paramref name="capacity"/> is too small.</exception>
    public IEnumerable<LineupBlock> Blocks(int capacity = DefaultBlock) =>
        Enumerable.Range(0, Players.Count).SelectMany(captain => Blocks(captain, capacity));

    /// <summary>The lineups of one captain in order, in blocks. A block is valid until the next one is read.</summary>
    /// <param name="captain">His index in <see cref="Players"/>.</param>
    /// <param name="capacity">The most lineups in a block, at least as many as <see cref="Players"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such captain, or <paramref name="capacity"/> is too small.</exception>
    public IEnumerable<LineupBlock> Blocks(int captain, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)captain, (uint)Players.Count, nameof(captain));
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, Players.Count);
        return BlocksOf(captain, capacity);
    }

    /// <summary>A lineup's features.</summary>
    /// <param name="lineup">A lineup of this universe.</param>
    /// <exception cref="ArgumentException">It is not in this universe.</exception>
    public LineupFeatureValues Features(UniverseLineup lineup) => Contains(lineup)
        ? Slate.Features(lineup)
        : throw new ArgumentException("The lineup is not legal in this universe.", nameof(lineup));

    /// <summary>Whether a lineup is in this universe: six of its players, of both teams, within the cap.</summary>
    /// <param name="lineup">Six indexes into <see cref="Players"/>.</param>
    public bool Contains(UniverseLineup lineup)
    {
        int doubled = 0, ofFirstTeam = 0;
        for (int slot = 0; slot < Showdown.Slots; slot++)
        {
            if (lineup[slot] >= Players.Count || (slot > 0 && (lineup[slot] == lineup[0] || (slot > 1 && lineup[slot] <= lineup[slot - 1]))))
                return false;
            doubled += Slate.Salary[lineup[slot]] * (slot == 0 ? Showdown.CaptainHalves : Showdown.FlexHalves);
            ofFirstTeam += Slate.TeamOf[lineup[slot]] == 0 ? 1 : 0;
        }

        return doubled <= Showdown.SalaryCapHalves && ofFirstTeam is > 0 and < Showdown.Slots;
    }

    /// <summary>The lineups of one captain, to count them by their first players.</summary>
    internal CaptainLineups LineupsOf(int captain) => new(captain, Slate.Salary, Slate.TeamOf);

    private IEnumerable<LineupBlock> BlocksOf(int captain, int capacity)
    {
        var block = new LineupBlock(captain, capacity);
        block.Restart(FirstOf(captain));
        var walk = new FlexWalk(captain, Slate.Salary, Slate.TeamOf);
        while (walk.MoveNext())
        {
            if (block.Free < Players.Count)
            {
                yield return block;
                block.Restart(block.First + block.Count);
            }

            block.Add(walk);
        }

        if (block.Count > 0)
            yield return block;
    }

    /// <summary>The number of each captain's first lineup, followed by the number of all lineups.</summary>
    private long[] CountAll()
    {
        long[] firsts = new long[Players.Count + 1];
        for (int captain = 0; captain < Players.Count; captain++)
        {
            var lineups = LineupsOf(captain);
            firsts[captain + 1] = firsts[captain] + lineups.Count(lineups.Captain);
        }

        return firsts;
    }
}
