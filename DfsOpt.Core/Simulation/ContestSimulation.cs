using DfsOpt.Core.Assignment;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Simulation;

/// <summary>
/// Simulates a contest: draws the opponents' fields and the night, looks for the lineups that stand out, chooses some for the person's
/// empty entries, and grades them on fresh draws, as the draws that chose a lineup flatter it.
/// </summary>
public sealed class ContestSimulation
{
    private const int ChoosingStream = 0, FreshStream = 1;

    private readonly LineupUniverse _universe;
    private readonly double[] _shares;
    private readonly double _alpha;
    private readonly FieldSampler _sampler;
    private readonly OutcomeModel _outcomes;
    private readonly SimulationOptions _options;

    /// <summary>A slate's simulation, for all of its contests of one segment.</summary>
    /// <param name="shares">What share of the opponents' entries each lineup will be.</param>
    /// <param name="outcomes">How the players of the shares' universe may score, in its order.</param>
    /// <param name="options">How contests are simulated.</param>
    public ContestSimulation(SlateShares shares, OutcomeModel outcomes, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        _universe = shares.Universe;
        _shares = Shares(shares);
        _alpha = shares.Alpha;
        _sampler = new FieldSampler(_universe, _shares, _alpha);
        _outcomes = outcomes;
        _options = options;
    }

    /// <summary>Simulates a contest.</summary>
    /// <param name="contest">Its terms, with the number of entries.</param>
    /// <param name="kept">Lineups of the person's entries that stay.</param>
    /// <param name="empty">How many of the person's entries are to be filled.</param>
    /// <param name="cancellationToken">Ends it between blocks of draws.</param>
    /// <exception cref="ArgumentException">The contest's number of entries is not known, or not above the person's own.</exception>
    public ContestResult Run(ContestTerms contest, IReadOnlyList<UniverseLineup> kept, int empty, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(kept);
        int opponents = (contest.Entries ?? 0) - kept.Count - empty;
        if (opponents < 1)
            throw new ArgumentException($"Contest {contest.ContestId} has {contest.Entries?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} entries, {kept.Count + empty} of which are the person's own; nobody is left to play against.", nameof(contest));
        var fields = Draw(opponents, cancellationToken);
        // A lineup is graded for itself as the only entry that is not drawn.
        var others = opponents == contest.Entries - 1 ? fields : Draw(contest.Entries!.Value - 1, cancellationToken);
        var choosing = _outcomes.Draw(_options.Draws, _options.Seed, ChoosingStream, cancellationToken);
        var candidates = Candidates(new ContestGrader(choosing, others, contest.Payouts), out bool isUniverseGraded, cancellationToken);
        var assignment = Assign(new ContestGrader(choosing, fields, contest.Payouts), candidates, kept, empty, cancellationToken);

        var fresh = _outcomes.Draw(_options.Draws, _options.Seed, FreshStream, cancellationToken);
        UniverseLineup[] own = [.. kept, .. assignment.Lineups];
        var grader = new ContestGrader(fresh, others, contest.Payouts);
        var together = new ContestGrader(fresh, fields, contest.Payouts);
        double[] profits = contest.Payouts is null || contest.EntryFee is not { } fee
            ? []
            : Array.ConvertAll(together.PayoutsTogether(own, cancellationToken), payout => payout - ((double)fee * own.Length));
        return new ContestResult(
            Grade(grader, own, opponents, cancellationToken),
            Grade(grader, candidates, opponents, cancellationToken),
            fields,
            assignment,
            isUniverseGraded,
            profits,
            profits.Length == 0 ? null : together.Mean(profits));
    }

    private ContestField[] Draw(int entries, CancellationToken cancellationToken)
    {
        var fields = new ContestField[_options.Fields];
        Threads.For(0, fields.Length, new ParallelOptions { CancellationToken = cancellationToken }, number => fields[number] = _sampler.Draw(entries, _options.Seed, number));
        return fields;
    }

    private IReadOnlyList<UniverseLineup> Candidates(ContestGrader grader, out bool isUniverseGraded, CancellationToken cancellationToken)
    {
        isUniverseGraded = grader.Payouts is not null && _universe.Players.Count <= ContestGrader.MostUniversePlayers;
        List<double[]> worths = [_shares, ProjectedPoints()];
        if (isUniverseGraded)
            worths.Insert(0, grader.MeanPayouts(_universe, cancellationToken));
        return CandidateChoice.Choose(_universe, _options.Candidates, worths);
    }

    private LineupAssignment Assign(
        ContestGrader grader, IReadOnlyList<UniverseLineup> candidates, IReadOnlyList<UniverseLineup> kept, int empty, CancellationToken cancellationToken)
    {
        if (empty == 0)
            return new LineupAssignment([], null);
        return grader.Payouts is null
            ? new LineupAssignment([], $"0 of {empty} entries could be filled: the contest's payouts are not known, so no lineup is worth more than another")
            : new LineupAssigner(grader, candidates, cancellationToken).Assign(empty, kept, _options.Objective, _options.Rules);
    }

    private GradedLineup[] Grade(ContestGrader grader, IReadOnlyList<UniverseLineup> lineups, int opponents, CancellationToken cancellationToken)
    {
        var grades = grader.Grade(lineups, cancellationToken);
        double[] shares = SharesOf(lineups);
        return [.. lineups.Select((lineup, i) => new GradedLineup(lineup, shares[i], DuplicateForecast.Of(shares[i], opponents, _alpha), grades[i]))];
    }

    private double[] SharesOf(IReadOnlyList<UniverseLineup> lineups)
    {
        var wanted = lineups.ToLookup(lineup => lineup);
        var found = new Dictionary<UniverseLineup, double>();
        foreach (var block in _universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                if (wanted.Contains(block[i]))
                    found[block[i]] = _shares[block.First + i];
            }
        }

        // A person's own lineup may be none of the universe: opponents are not expected to have it.
        return [.. lineups.Select(lineup => found.GetValueOrDefault(lineup))];
    }

    private double[] ProjectedPoints()
    {
        double[] projections = [.. _universe.Players.Select(player => (double)player.Projection)];
        double[] points = new double[_universe.Count];
        foreach (var block in _universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                double halves = Showdown.CaptainHalves * projections[block.Captain];
                for (int slot = 0; slot < Showdown.Slots - 1; slot++)
                    halves += Showdown.FlexHalves * projections[block.Flex(slot)[i]];
                points[block.First + i] = halves / 2;
            }
        }

        return points;
    }

    private static double[] Shares(SlateShares shares)
    {
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
