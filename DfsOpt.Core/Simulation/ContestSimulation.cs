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
/// Simulates contests in three stages: it draws the opponents' fields, grades candidate lineups, and chooses lineups for the user's empty entries.
/// Lineups are chosen on one set of draws and fields and graded on another, since a lineup looks too good on those that it was chosen by.
/// </summary>
public sealed class ContestSimulation
{
    private const int ChoosingStream = 0, FreshStream = 1;

    // The whole universe gets a first grade on this many draws; then the best lineups, several for each candidate, are graded on all draws. In ten nights of
    // 10,000 draws each, this found the same candidates as grading the whole universe on all draws.
    private const int FirstDraws = 2_000, GradedAgainPerCandidate = 4;

    private readonly LineupUniverse _universe;
    private readonly SlateShares _model;
    private readonly OutcomeModel _outcomes;
    private readonly SimulationOptions _options;

    // Lineups that are candidates in every contest.
    private readonly IReadOnlyList<UniverseLineup> _likeliest;
    private readonly Lazy<IReadOnlyList<UniverseLineup>> _bestProjected;

    private FieldSampler? _sampler;

    /// <summary>Creates a simulation for all contests of a slate that are in the same segment.</summary>
    /// <param name="shares">The expected share of each lineup among the opponents' entries.</param>
    /// <param name="outcomes">How the players of the universe may score, in its order.</param>
    /// <param name="options">How contests are simulated.</param>
    public ContestSimulation(SlateShares shares, OutcomeModel outcomes, SimulationOptions options)
        : this(shares, AllShares(shares), outcomes, options)
    {
    }

    /// <summary>Creates a simulation from shares that have been computed, in the universe's order.</summary>
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

    /// <summary>Simulates a contest in all three stages.</summary>
    /// <param name="contest">Its terms, with the number of entries.</param>
    /// <param name="kept">The lineups of the user's entries that stay as they are.</param>
    /// <param name="empty">How many of the user's entries to fill.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of draws.</param>
    /// <exception cref="ArgumentException">The contest's number of entries is not known, or not above the number of the user's.</exception>
    public SimulationResult Run(ContestTerms contest, IReadOnlyList<UniverseLineup> kept, int empty, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var fields = DrawFields(contest, kept.Count + empty, cancellationToken);
        var grades = Grade(contest, fields, kept, cancellationToken);
        return Assign(contest, fields, grades, empty, cancellationToken);
    }

    /// <summary>Draws a contest's fields.</summary>
    /// <param name="contest">Its terms, with the number of entries.</param>
    /// <param name="own">How many of the entries are the user's.</param>
    /// <param name="cancellationToken">Cancels the work between fields.</param>
    /// <exception cref="ArgumentException">The contest's number of entries is not known, or not above the number of the user's.</exception>
    public OpponentFields DrawFields(ContestTerms contest, int own, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentOutOfRangeException.ThrowIfNegative(own);
        if (contest.Entries is not { } entries || entries <= own)
            throw new ArgumentException($"Contest {contest.ContestId} has {contest.Entries?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} entries, {own} of which are your own; no opponents are left.", nameof(contest));
        var sampler = _sampler ?? throw new InvalidOperationException("All fields have been drawn.");
        var opponents = Draw(entries - own, first: 0);
        // A single lineup is graded as the only entry that is not drawn.
        return OpponentFields.Drawn(Draw(entries - own, first: _options.Fields), opponents, own == 1 ? opponents : Draw(entries - 1, first: 0));

        IReadOnlyList<ContestField> Draw(int size, int first) => sampler.DrawAll(size, _options.Seed, _options.Fields, first, cancellationToken);
    }

    /// <summary>Releases the shares of all lineups, once no more fields will be drawn.</summary>
    internal void EndDrawing() => _sampler = null;

    /// <summary>Finds the candidates and grades them.</summary>
    /// <param name="contest">The contest's terms.</param>
    /// <param name="fields">Its fields, from <see cref="DrawFields"/> or the real one.</param>
    /// <param name="kept">The lineups of the user's entries that stay as they are; they are graded too.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of draws.</param>
    /// <exception cref="ArgumentException">A lineup of <paramref name="kept"/> has a player who is not on the slate.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ContestGrades Grade(ContestTerms contest, OpponentFields fields, IReadOnlyList<UniverseLineup> kept, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(kept);
        bool isUniverseGraded = contest.Payouts is not null && _universe.Players.Count <= ContestGrader.MaxUniversePlayers;
        using var paid = isUniverseGraded ? FirstGrade(contest, fields, cancellationToken) : null;
        var candidates = CandidateChoice.Choose(_options.Candidates,
        [
            .. paid is not null ? (IReadOnlyList<UniverseLineup>[])[BestPaid(paid, _ => true, contest, fields, cancellationToken)] : [],
            _likeliest,
            _bestProjected.Value,
            // If rules exclude players, the best lineups that keep the rules are candidates too, or there might be none to fill entries with.
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

    /// <summary>Chooses candidates for the empty entries, and computes what all the user's entries win together.</summary>
    /// <param name="contest">The contest's terms.</param>
    /// <param name="fields">The fields that the candidates were graded against.</param>
    /// <param name="grades">The grades of the candidates and the kept lineups.</param>
    /// <param name="empty">How many entries to fill.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of draws, and between lineups.</param>
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

    /// <summary>Grades all lineups on some draws.</summary>
    private UniverseGrades FirstGrade(ContestTerms contest, OpponentFields fields, CancellationToken cancellationToken) =>
        Grader(Math.Min(_options.Draws, FirstDraws), contest, fields, cancellationToken).GradeUniverse(_universe, cancellationToken);

    /// <summary>The lineups with the highest mean payouts, the best first: shortlisted on some draws, then ranked on all.</summary>
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

    // A user's lineup may not be in the universe; opponents are not expected to have it.
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
