using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>
/// Grades lineups in a contest. Each lineup is graded as one more entry beside the field, in every draw, with exact scores. Tied entries, duplicates
/// included, share the prizes of their places.
/// </summary>
public sealed class ContestGrader
{
    /// <summary>The most players of a universe that can be graded as a whole. Time and memory grow with the sixth power of this number.</summary>
    public const int MaxUniversePlayers = 36;

    private readonly OutcomeDraws _outcomes;
    private readonly IReadOnlyList<ContestField> _fields;

    /// <summary>Creates a grader for a contest.</summary>
    /// <param name="outcomes">The draws of the players' scores.</param>
    /// <param name="fields">The opponents' fields: drawn ones, or the real one. They take turns, sixteen draws each.</param>
    /// <param name="payouts">What the contest pays; <see langword="null"/> if not known.</param>
    /// <exception cref="ArgumentException">There is no field, fields have different numbers of entries, or one has a player without outcomes.</exception>
    public ContestGrader(OutcomeDraws outcomes, IReadOnlyList<ContestField> fields, PayoutTable? payouts)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count == 0 || fields.Any(field => field.Entries != fields[0].Entries))
            throw new ArgumentException("A contest has one field or more, all with the same number of entries.", nameof(fields));
        if (fields.Any(field => field.CaptainCounts.Length > outcomes.Players))
            throw new ArgumentException($"A field has a player who is not among the {outcomes.Players} players of the outcomes.", nameof(fields));
        _outcomes = outcomes;
        _fields = fields;
        Payouts = payouts;
    }

    /// <summary>What the contest pays; <see langword="null"/> if not known.</summary>
    public PayoutTable? Payouts { get; }

    /// <summary>How many draws there are.</summary>
    public int Draws => _outcomes.Draws;

    /// <summary>Grades some lineups.</summary>
    /// <param name="lineups">The lineups, by the players' indexes in the outcomes.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of draws.</param>
    /// <returns>A grade for each lineup, in their order.</returns>
    public IReadOnlyList<LineupGrade> Grade(IReadOnlyList<UniverseLineup> lineups, CancellationToken cancellationToken = default)
    {
        var graded = Checked(lineups);
        var sums = new GradeSums(graded, _fields.Count);
        ForEachBlock(sums, cancellationToken);
        int[] drawsOf = DrawsOfFields();
        var bands = new PlaceBands(_fields[0].Entries + 1, Payouts);
        var prizes = new UnseenPrizes(graded, _fields, bands, Payouts);
        return [.. Enumerable.Range(0, graded.Length).Select(lineup => sums.Grade(lineup, drawsOf, bands, prizes))];
    }

    /// <summary>The mean payout of every lineup of a universe, in dollars: a quick first grade.</summary>
    /// <param name="universe">The universe, with the same players as the outcomes, <see cref="MaxUniversePlayers"/> at most.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of draws.</param>
    /// <returns>A payout for each lineup, in the universe's order. Lineups chosen by them must be graded again on other draws, since the best of many look better than they are.</returns>
    /// <exception cref="ArgumentException">The universe has another number of players than the outcomes, or too many.</exception>
    public double[] MeanPayouts(LineupUniverse universe, CancellationToken cancellationToken = default)
    {
        using var grades = GradeUniverse(universe, cancellationToken);
        return grades.Means();
    }

    /// <summary>The same, for callers who need only the best lineups.</summary>
    internal UniverseGrades GradeUniverse(LineupUniverse universe, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(universe);
        if (universe.Players.Count > MaxUniversePlayers)
            throw new ArgumentException($"The universe has {universe.Players.Count} players; {MaxUniversePlayers} at most can be graded whole.", nameof(universe));
        if (universe.Players.Count != _outcomes.Players)
            throw new ArgumentException($"The universe has {universe.Players.Count} players, the outcomes have {_outcomes.Players}.", nameof(universe));
        var grades = new UniverseGrades(universe, Draws);
        ForEachBlock(grades, cancellationToken);
        return grades;
    }

    /// <summary>The total payout of several entries in each draw, in dollars. The entries also compete with each other.</summary>
    /// <param name="own">The lineups of the entries.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of draws.</param>
    /// <exception cref="ArgumentException">A lineup has a player without outcomes.</exception>
    public double[] TotalPayouts(IReadOnlyList<UniverseLineup> own, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(own);
        double[] payouts = new double[Draws];
        if (Payouts is null)
            return payouts;
        var lineups = Checked(own);
        var entries = new OwnEntries(Draws, lineups.Length, Payouts, findsGains: false);
        PaidPlaces.ForEachTile(_outcomes, _fields, Payouts, (_, tile) =>
        {
            Span<PaidDraw> room = stackalloc PaidDraw[DrawTile.Lanes];
            foreach (ref readonly var lineup in lineups.AsSpan())
                entries.Add(room[..tile.Find(lineup, room)]);
        }, cancellationToken);
        for (int draw = 0; draw < payouts.Length; draw++)
            payouts[draw] = entries.PayoutIn(draw);
        return payouts;
    }

    /// <summary>The mean over the draws of a figure.</summary>
    /// <param name="byDraw">The figure in each draw.</param>
    /// <param name="unseen">What prizes too rare to be seen would add to the sum of squares.</param>
    internal Estimate Mean(double[] byDraw, double unseen = 0)
    {
        double[] sums = new double[_fields.Count];
        double squares = 0;
        for (int draw = 0; draw < byDraw.Length; draw++)
        {
            sums[FieldOf(draw)] += byDraw[draw];
            squares += byDraw[draw] * byDraw[draw];
        }

        return FieldMean.Of(sums, squares, DrawsOfFields(), unseen);
    }

    /// <summary>The scores that are paid, draw by draw.</summary>
    /// <exception cref="InvalidOperationException">The contest's payouts are not known.</exception>
    internal PaidPlaces FindPaidPlaces(CancellationToken cancellationToken) =>
        PaidPlaces.Find(_outcomes, _fields, Payouts ?? throw new InvalidOperationException("The contest's payouts are not known."), cancellationToken);

    /// <summary>The lineups, checked: each player has outcomes.</summary>
    /// <exception cref="ArgumentException">A lineup has a player without outcomes.</exception>
    internal UniverseLineup[] Checked(IReadOnlyList<UniverseLineup> lineups)
    {
        ArgumentNullException.ThrowIfNull(lineups);
        foreach (var lineup in lineups)
        {
            foreach (byte player in lineup)
            {
                if (player >= _outcomes.Players)
                    throw new ArgumentException($"A lineup has player {player}; there are outcomes of {_outcomes.Players} players.", nameof(lineups));
            }
        }

        return [.. lineups];
    }

    private void ForEachBlock(IBlockGrader grader, CancellationToken cancellationToken) => DrawBlocks.ForEach(_outcomes, _fields, Payouts, grader, cancellationToken);

    private int FieldOf(int draw) => draw / DrawTile.Lanes % _fields.Count;

    private int[] DrawsOfFields()
    {
        int[] drawsOf = new int[_fields.Count];
        for (int draw = 0; draw < Draws; draw++)
            drawsOf[FieldOf(draw)]++;
        return drawsOf;
    }
}
