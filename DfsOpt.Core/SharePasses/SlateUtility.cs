using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.ShareSchemas;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// A lineup's utility θ · x on one slate, taken apart: a sum over the six players, their pairs, their highest and lowest ownership,
/// the captain, the stack and the two bins.
/// </summary>
internal sealed class SlateUtility
{
    private const int Pairs = Showdown.Slots * (Showdown.Slots - 1) / 2;
    private const int EvenTeams = Showdown.Slots / 2;

    private readonly UniverseSlate _slate;

    /// <param name="slate">A slate that has a legal lineup.</param>
    /// <param name="columns">The columns of the model on the slate.</param>
    /// <param name="theta">Their coefficients.</param>
    public SlateUtility(UniverseSlate slate, SlateColumn[] columns, ReadOnlySpan<double> theta)
    {
        _slate = slate;
        Player = new double[slate.Players.Length];
        Captain = new double[slate.Players.Length];
        for (int column = 0; column < theta.Length; column++)
            Add(columns[column], theta[column]);
        for (int feature = 0; feature < PerFeature.Length; feature++)
            Add(Player, PerFeature[feature], SlateColumn.ValuesOf(slate, feature));
    }

    /// <summary>What a player adds to a lineup, in whatever slot.</summary>
    public double[] Player { get; }

    /// <summary>What a player adds beyond <see cref="Player"/> as the captain.</summary>
    public double[] Captain { get; }

    /// <summary>What a unit of each set feature adds; of those that are sums over the six, <see cref="Player"/> has it too.</summary>
    public double[] PerFeature { get; } = new double[SetFeature.Count];

    /// <summary>What a unit of the mean correlation adds.</summary>
    public double PerCorrelation => PerFeature[SetFeature.AverageCorrelation];

    /// <summary>What a unit of the highest logarithm of ownership adds.</summary>
    public double PerHighest => PerFeature[SetFeature.OwnershipLogMax];

    /// <summary>What a unit of the lowest logarithm of ownership adds.</summary>
    public double PerLowest => PerFeature[SetFeature.OwnershipLogMin];

    /// <summary>What the stack adds, by how many players the larger team has beyond three.</summary>
    public double[] Stack { get; } = new double[EvenTeams];

    /// <summary>What the bin of salary left adds.</summary>
    public double[] SalaryLeftBin { get; } = new double[FeatureBins.SalaryLeftLabels.Length];

    /// <summary>What the bin of the gap adds.</summary>
    public double[] GapBin { get; } = new double[FeatureBins.GapShareLabels.Length];

    /// <summary>What every lineup has.</summary>
    public double Constant { get; private set; }

    /// <summary>A legal lineup's utility.</summary>
    /// <param name="lineup">Six players by their places, the captain first.</param>
    public double Of(UniverseLineup lineup)
    {
        int captain = lineup[0], doubled = _slate.Salary[captain], ofFirstTeam = 0;
        long points = _slate.Projection[captain];
        double utility = Constant + Captain[captain], highest = double.NegativeInfinity, lowest = double.PositiveInfinity;
        foreach (byte player in lineup)
        {
            utility += Player[player];
            doubled += Showdown.FlexHalves * _slate.Salary[player];
            points += Showdown.FlexHalves * _slate.Projection[player];
            ofFirstTeam += _slate.TeamOf[player] == 0 ? 1 : 0;
            highest = Math.Max(highest, _slate.LogOwnership[player]);
            lowest = Math.Min(lowest, _slate.LogOwnership[player]);
        }

        if (_slate.Correlation is { } correlation)
            utility += PerCorrelation * SumOfPairs(lineup, correlation) / Pairs;
        return utility + (PerHighest * highest) + (PerLowest * lowest) + Stack[Math.Abs(ofFirstTeam - EvenTeams)]
            + SalaryLeftBin[FeatureBins.SalaryLeft(Showdown.SalaryCap - LineupFeatures.RoundedSalary(doubled))]
            + GapBin[FeatureBins.GapShare(_slate.TwiceOptimum!.Value - points, _slate.TwiceOptimum.Value)];
    }

    /// <summary>What a legal lineup's stack and bins add.</summary>
    public (double Stack, double SalaryLeftBin, double GapBin) RowOf(UniverseLineup lineup)
    {
        var features = _slate.Features(lineup);
        return (Stack[_slate.StackOf(lineup)], SalaryLeftBin[FeatureBins.SalaryLeft(features.SalaryLeft)], GapBin[Array.IndexOf(FeatureBins.GapShareLabels, features.GapToOptimalBin)]);
    }

    /// <summary>The utilities of a block's lineups.</summary>
    public void Of(LineupBlock block, Span<double> utilities)
    {
        int first = 0;
        while (first < block.Count)
        {
            int end = block.EndOfRun(first);
            OfRun(block, first, end, utilities);
            first = end;
        }
    }

    /// <summary>A bound on how far the utilities of two lineups differ, found without a look at any lineup.</summary>
    public double LargestSpread()
    {
        double ownership = Spread(_slate.LogOwnership), correlation = _slate.Correlation is { } cells ? Spread(cells) : 0;
        return (Showdown.Slots * Spread(Player)) + Spread(Captain) + ((Math.Abs(PerHighest) + Math.Abs(PerLowest)) * ownership)
            + (Math.Abs(PerCorrelation) * correlation) + Spread(Stack) + Spread(SalaryLeftBin) + Spread(GapBin);
    }

    private static double Spread(double[] values)
    {
        double highest = double.NegativeInfinity, lowest = double.PositiveInfinity;
        foreach (double value in values)
            (highest, lowest) = (Math.Max(highest, value), Math.Min(lowest, value));
        return highest - lowest;
    }

    /// <summary>A lineup of the highest utility.</summary>
    public UniverseLineup Top()
    {
        double highest = double.NegativeInfinity;
        var top = default(UniverseLineup);
        ForEach((lineup, utility) =>
        {
            if (utility > highest)
                (highest, top) = (utility, lineup);
        });
        return top;
    }

    /// <summary>Looks at all legal lineups with their utilities, one by one.</summary>
    public void ForEach(Action<UniverseLineup, double> look)
    {
        double[] utilities = new double[Player.Length];
        for (int captain = 0; captain < Player.Length; captain++)
        {
            var walk = new FlexWalk(captain, _slate.Salary, _slate.TeamOf);
            var block = new LineupBlock(captain, Player.Length);
            while (walk.MoveNext())
            {
                block.Restart(0);
                block.Add(walk);
                Of(block, utilities);
                for (int i = 0; i < block.Count; i++)
                    look(block[i], utilities[i]);
            }
        }
    }

    /// <summary>Lineups that differ in the last player alone.</summary>
    private void OfRun(LineupBlock block, int first, int end, Span<double> utilities)
    {
        ReadOnlySpan<byte> five = [(byte)block.Captain, block.Flex(0)[first], block.Flex(1)[first], block.Flex(2)[first], block.Flex(3)[first]];
        int n = Player.Length, doubled = _slate.Salary[block.Captain], ofFirstTeam = 0;
        long points = _slate.Projection[block.Captain];
        double fixedUtility = Constant + Captain[block.Captain], highest = double.NegativeInfinity, lowest = double.PositiveInfinity, pairs = 0;
        Span<double> withLast = stackalloc double[n];
        withLast.Clear();
        for (int one = 0; one < five.Length; one++)
        {
            int player = five[one];
            fixedUtility += Player[player];
            doubled += Showdown.FlexHalves * _slate.Salary[player];
            points += Showdown.FlexHalves * _slate.Projection[player];
            ofFirstTeam += _slate.TeamOf[player] == 0 ? 1 : 0;
            highest = Math.Max(highest, _slate.LogOwnership[player]);
            lowest = Math.Min(lowest, _slate.LogOwnership[player]);
            if (_slate.Correlation is not { } correlation)
                continue;
            for (int other = one + 1; other < five.Length; other++)
                pairs += correlation[(player * n) + five[other]];
            for (int last = five[^1]; last < n; last++)
                withLast[last] += correlation[(player * n) + last];
        }

        var lastPlayers = block.Flex(LineupBlock.FlexSlots - 1);
        long optimum = _slate.TwiceOptimum!.Value;
        for (int i = first; i < end; i++)
        {
            int last = lastPlayers[i];
            int left = Showdown.SalaryCap - LineupFeatures.RoundedSalary(doubled + (Showdown.FlexHalves * _slate.Salary[last]));
            long gap = optimum - points - (Showdown.FlexHalves * _slate.Projection[last]);
            utilities[i] = fixedUtility + Player[last] + (PerCorrelation * (pairs + withLast[last]) / Pairs)
                + (PerHighest * Math.Max(highest, _slate.LogOwnership[last])) + (PerLowest * Math.Min(lowest, _slate.LogOwnership[last]))
                + Stack[Math.Abs(ofFirstTeam + (_slate.TeamOf[last] == 0 ? 1 : 0) - EvenTeams)]
                + SalaryLeftBin[FeatureBins.SalaryLeft(left)] + GapBin[FeatureBins.GapShare(gap, optimum)];
        }
    }

    private double SumOfPairs(UniverseLineup lineup, double[] correlation)
    {
        double sum = 0;
        for (int one = 0; one < Showdown.Slots; one++)
        {
            for (int other = one + 1; other < Showdown.Slots; other++)
                sum += correlation[(lineup[one] * Player.Length) + lineup[other]];
        }

        return sum;
    }

    private void Add(SlateColumn column, double theta)
    {
        Constant += theta * column.Constant;
        Add(Captain, theta, column.Captain);
        switch (column.Column.Kind)
        {
            case ShareColumnKind.StackPattern:
                Stack[column.Column.Level] += theta;
                break;
            case ShareColumnKind.SalaryLeftBin:
                SalaryLeftBin[column.Column.Level] += theta;
                break;
            case ShareColumnKind.GapToOptimalBin:
                GapBin[column.Column.Level] += theta;
                break;
            default:
                if (column.SetFeature >= 0)
                    PerFeature[column.SetFeature] += theta * column.Scale;
                break;
        }
    }

    private static void Add(double[] sums, double theta, double[]? values)
    {
        for (int player = 0; player < sums.Length && values is not null; player++)
            sums[player] += theta * values[player];
    }
}
