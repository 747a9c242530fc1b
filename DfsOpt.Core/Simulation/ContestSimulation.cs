using DfsOpt.Core.Assignment;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>
/// Simulates contests in three stages: draws the opponents' fields, grades the lineups that stand out, and chooses some for the person's
/// empty entries. Lineups are chosen on some draws of the night and some fields, and graded on fresh ones of both, as those that chose a
/// lineup flatter it.
/// </summary>
public sealed class ContestSimulation
{
    private const int ChoosingStream = 0, FreshStream = 1;

    // The first grade of the whole universe is on this many draws; then the best, some for each candidate, are graded on all. In ten
    // nights of 10,000 draws each this found the same candidates as all draws for the whole universe did.
    private const int FirstDraws = 2_000, GradedAgainPerCandidate = 4;

    private readonly LineupUniverse _universe;
    private readonly SlateShares _model;
    private readonly OutcomeModel _outcomes;
    private readonly SimulationOptions _options;

    // Lineups that are candidates in each contest.
    private readonly IReadOnlyList<UniverseLineup> _likeliest;
    private readonly Lazy<IReadOnlyList<UniverseLineup>> _bestProjected;

    private FieldSampler? _sampler;

    /// <summary>A slate's simulation, for all of its contests of one segment.</summary>
    /// <param name="shares">What share of the opponents' entries each lineup will be.</param>
    /// <param name="outcomes">How the players of the shares' universe may score, in its order.</param>
    /// <param name="options">How contests are simulated.</param>
    public ContestSimulation(SlateShares shares, OutcomeModel outcomes, SimulationOptions options)
        : this(shares, AllShares(shares), outcomes, options)
    {
    }

    /// <summary>The same where the share of each lineup has been computed, in the universe's order.</summary>
    internal ContestSimulation(SlateShares shares, double[] all, OutcomeModel outcomes, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        _universe = shares.Universe;
        _model = shares;
        _sampler = new FieldSampler(_universe, all, shares.Alpha);
        _outcomes = outcomes;
        _options = options;
        _likeliest = [.. BestLineups.Of(_universe, all, options.Candidates).Select(lineup => lineup.Lineup)];
        _bestProjected = new Lazy<IReadOnlyList<UniverseLineup>>(() => BestProjected(_ => true));
    }

    /// <summary>Simulates a contest, all three stages.</summary>
    /// <param name="contest">Its terms, with the number of entries.</param>
    /// <param name="kept">Lineups of the person's entries that stay.</param>
    /// <param name="empty">How many of the person's entries are to be filled.</param>
    /// <param name="cancellationToken">Ends it between blocks of draws.</param>
    /// <exception cref="ArgumentException">The contest's number of entries is not known, or not above the person's own.</exception>
    public SimulationResult Run(ContestTerms contest, IReadOnlyList<UniverseLineup> kept, int empty, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var fields = DrawFields(contest, kept.Count + empty, cancellationToken);
        var grades = Grade(contest, fields, kept, cancellationToken);
        return Assign(contest, fields, grades, empty, cancellationToken);
    }

    /// <summary>Draws a contest's fields.</summary>
    /// <param name="contest">Its terms, with the number of entries.</param>
    /// <param name="own">How many of these are the person's.</param>
    /// <param name="cancellationToken">Ends it between fields.</param>
    /// <exception cref="ArgumentException">The contest's number of entries is not known, or not above the person's own.</exception>
    public OpponentFields DrawFields(ContestTerms contest, int own, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentOutOfRangeException.ThrowIfNegative(own);
        if (contest.Entries is not { } entries || entries <= own)
            throw new ArgumentException($"Contest {contest.ContestId} has {contest.Entries?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} entries, {own} of which are your own; no opponents are left.", nameof(contest));
        var sampler = _sampler ?? throw new InvalidOperationException("All fields have been drawn.");
        var opponents = Draw(entries - own, first: 0);
        // A lineup is graded for itself as the only entry that is not drawn.
        return OpponentFields.Drawn(Draw(entries - own, first: _options.Fields), opponents, own == 1 ? opponents : Draw(entries - 1, first: 0));

        IReadOnlyList<ContestField> Draw(int size, int first) => sampler.DrawAll(size, _options.Seed, _options.Fields, first, cancellationToken);
    }

    /// <summary>Lets go of the shares of all lineups, as no more fields will be drawn.</summary>
    internal void EndDrawing() => _sampler = null;

    /// <summary>Finds the lineups that stand out, and grades them.</summary>
    /// <param name="contest">The contest's terms.</param>
    /// <param name="fields">Its fields: those of <see cref="DrawFields"/>, or the real one.</param>
    /// <param name="kept">Lineups of the person's entries that stay; they are graded too.</param>
    /// <param name="cancellationToken">Ends it between blocks of draws.</param>
    /// <exception cref="ArgumentException">A lineup of <paramref name="kept"/> has a player who is not on the slate.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ContestGrades Grade(ContestTerms contest, OpponentFields fields, IReadOnlyList<UniverseLineup> kept, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(kept);
        bool isUniverseGraded = contest.Payouts is not null && _universe.Players.Count <= ContestGrader.MaxUniversePlayers;
        var paid = isUniverseGraded ? FirstGrade(contest, fields, cancellationToken) : null;
        var candidates = CandidateChoice.Choose(_options.Candidates,
        [
            .. paid is not null ? (IReadOnlyList<UniverseLineup>[])[BestPaid(paid, _ => true, contest, fields, cancellationToken)] : [],
            _likeliest,
            _bestProjected.Value,
            // Where rules leave out players, lineups that keep to them are looked at too, or there may be none to fill entries with.
            .. _options.Rules.Lock.Count + _options.Rules.Fade.Count == 0 ? (IReadOnlyList<UniverseLineup>[])[]
                : paid is null ? [BestProjected(_options.Rules.AllowPlayers)]
                : [BestPaid(paid, _options.Rules.AllowPlayers, contest, fields, cancellationToken)],
        ]);
        var grades = new ContestGrader(Draws(FreshStream, cancellationToken), fields.Others, contest.Payouts).Grade([.. kept, .. candidates], cancellationToken);
        GradedLineup[] graded = [.. kept.Concat(candidates).Zip(grades, Graded)];
        return new ContestGrades(graded[..kept.Count], graded[kept.Count..], isUniverseGraded);

        GradedLineup Graded(UniverseLineup lineup, LineupGrade grade)
        {
            double share = ShareOf(lineup);
            return new GradedLineup(lineup, share, fields.DuplicatesOf(lineup, share, _model.Alpha), grade);
        }
    }

    /// <summary>Chooses lineups for empty entries among the candidates, and finds what all of the person's entries win together.</summary>
    /// <param name="contest">The contest's terms.</param>
    /// <param name="fields">The fields that the candidates were graded against.</param>
    /// <param name="grades">The candidates and the lineups that stay.</param>
    /// <param name="empty">How many entries are to be filled.</param>
    /// <param name="cancellationToken">Ends it between blocks of draws, and between lineups.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="empty"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public SimulationResult Assign(ContestTerms contest, OpponentFields fields, ContestGrades grades, int empty, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(grades);
        ArgumentOutOfRangeException.ThrowIfNegative(empty);
        var assignment = Choose(contest, fields, grades, empty, cancellationToken);
        var byLineup = grades.Candidates.ToDictionary(candidate => candidate.Lineup);
        GradedLineup[] own = [.. grades.Kept, .. assignment.Lineups.Select(lineup => byLineup[lineup])];
        double[] profits = [];
        Estimate? expected = null;
        if (contest.Payouts is not null && contest.EntryFee is { } fee)
        {
            var together = new ContestGrader(Draws(FreshStream, cancellationToken), fields.Opponents, contest.Payouts);
            double fees = (double)fee * own.Length;
            profits = Array.ConvertAll(together.TotalPayouts([.. own.Select(lineup => lineup.Lineup)], cancellationToken), payout => payout - fees);
            expected = together.Mean(profits, own.Sum(lineup => lineup.Grade.UnseenSquares));
        }

        return new SimulationResult(own, grades.Candidates, fields.Opponents, assignment, grades.IsUniverseGraded, profits, expected);
    }

    private LineupAssignment Choose(ContestTerms contest, OpponentFields fields, ContestGrades grades, int empty, CancellationToken cancellationToken)
    {
        if (empty == 0)
            return new LineupAssignment([], null);
        if (contest.Payouts is null)
            return new LineupAssignment([], $"0 of {empty} entries could be filled: the contest's payouts are not known, so lineups cannot be compared");
        var grader = new ContestGrader(Draws(ChoosingStream, cancellationToken), fields.Choosing, contest.Payouts);
        return new LineupAssigner(grader, Lineups(grades.Candidates), cancellationToken).Assign(empty, Lineups(grades.Kept), _options.Objective, _options.Rules);

        static UniverseLineup[] Lineups(IReadOnlyList<GradedLineup> graded) => [.. graded.Select(lineup => lineup.Lineup)];
    }

    private OutcomeDraws Draws(int stream, CancellationToken cancellationToken) => _outcomes.Draw(_options.Draws, _options.Seed, stream, cancellationToken);

    /// <summary>What all lineups are paid by some draws.</summary>
    private UniverseGrades FirstGrade(ContestTerms contest, OpponentFields fields, CancellationToken cancellationToken) =>
        Grader(Math.Min(_options.Draws, FirstDraws), contest, fields, cancellationToken).GradeUniverse(_universe, cancellationToken);

    /// <summary>The lineups that are paid most, the best first: of those that are best by some draws, by all.</summary>
    private IReadOnlyList<UniverseLineup> BestPaid(UniverseGrades first, Func<UniverseLineup, bool> allows, ContestTerms contest, OpponentFields fields, CancellationToken cancellationToken)
    {
        if (_options.Draws <= FirstDraws)
            return first.Best(_options.Candidates, allows);
        UniverseLineup[] lineups = [.. first.Best(GradedAgainPerCandidate * _options.Candidates, allows)];
        var best = new BestLineups(_options.Candidates);
        foreach (var (lineup, grade) in lineups.Zip(Grader(_options.Draws, contest, fields, cancellationToken).Grade(lineups, cancellationToken)))
            best.Add(lineup, grade.Payout.Value);
        return [.. best.InOrder().Select(lineup => lineup.Lineup)];
    }

    private ContestGrader Grader(int draws, ContestTerms contest, OpponentFields fields, CancellationToken cancellationToken) =>
        new(_outcomes.Draw(draws, _options.Seed, ChoosingStream, cancellationToken), fields.Choosing, contest.Payouts);

    // A person's own lineup may be none of the universe: opponents are not expected to have it.
    private double ShareOf(UniverseLineup lineup) => _universe.Contains(lineup) ? Math.Exp(_model.LogShare(lineup)) : 0;

    private IReadOnlyList<UniverseLineup> BestProjected(Func<UniverseLineup, bool> allows)
    {
        double[] projections = [.. _universe.Players.Select(player => (double)player.Projection)];
        var best = new BestLineups(_options.Candidates);
        foreach (var block in _universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                double halves = Showdown.CaptainHalves * projections[block.Captain];
                for (int slot = 0; slot < Showdown.Slots - 1; slot++)
                    halves += Showdown.FlexHalves * projections[block.Flex(slot)[i]];
                if (best.Takes(halves) && allows(block[i]))
                    best.Add(block[i], halves);
            }
        }

        return [.. best.InOrder().Select(lineup => lineup.Lineup)];
    }

    private static double[] AllShares(SlateShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        double[] all = new double[shares.Universe.Count];
        foreach (var block in shares.Universe.Blocks())
        {
            var ofBlock = all.AsSpan(checked((int)block.First), block.Count);
            shares.LogShares(block, ofBlock);
            foreach (ref double share in ofBlock)
                share = Math.Exp(share);
        }

        return all;
    }
}
