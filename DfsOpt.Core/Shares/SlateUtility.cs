using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

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
    /// <param name="schema">The columns of the model.</param>
    /// <param name="theta">Their coefficients.</param>
    public SlateUtility(UniverseSlate slate, ShareSchema schema, ReadOnlySpan<double> theta)
    {
        _slate = slate;
        Player = new double[slate.Players.Length];
        Captain = new double[slate.Players.Length];
        for (int column = 0; column < theta.Length; column++)
            Add(schema.Columns[column], theta[column]);
    }

    /// <summary>What a player adds to a lineup, in whatever slot.</summary>
    public double[] Player { get; }

    /// <summary>What a player adds beyond <see cref="Player"/> as the captain.</summary>
    public double[] Captain { get; }

    /// <summary>What a unit of a pair's correlation adds.</summary>
    public double PerCorrelation { get; private set; }

    /// <summary>What a unit of the highest logarithm of ownership adds.</summary>
    public double PerHighest { get; private set; }

    /// <summary>What a unit of the lowest logarithm of ownership adds.</summary>
    public double PerLowest { get; private set; }

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
            utility += PerCorrelation * SumOfPairs(lineup, correlation);
        return utility + (PerHighest * highest) + (PerLowest * lowest) + Stack[Math.Abs(ofFirstTeam - EvenTeams)]
            + SalaryLeftBin[FeatureBins.SalaryLeft(Showdown.SalaryCap - LineupFeatures.RoundedSalary(doubled))]
            + GapBin[FeatureBins.GapShare(_slate.TwiceOptimum!.Value - points, _slate.TwiceOptimum.Value)];
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

    private void Add(ShareColumn column, double theta)
    {
        switch (column.Kind)
        {
            case ShareColumnKind.OwnershipLogSum:
                AddToPlayers(theta, player => _slate.LogOwnership[player], captainExtra: 0);
                break;
            case ShareColumnKind.OwnershipLogitSum:
                AddToPlayers(theta, player => _slate.LogitOwnership[player], captainExtra: 0);
                break;
            case ShareColumnKind.ProjectedPoints:
                AddToPlayers(theta, Points, captainExtra: 0.5);
                break;
            case ShareColumnKind.GapToOptimal:
                AddToPlayers(-theta / UniverseSlate.ToPoints(_slate.TwiceOptimum!.Value), Points, captainExtra: 0.5);
                Constant += theta;
                break;
            case ShareColumnKind.SalaryLeft:
                AddToPlayers(-theta, Thousands, captainExtra: 0.5);
                Constant += theta * Showdown.SalaryCap / 1_000;
                break;
            case ShareColumnKind.OwnershipLogMax:
                PerHighest += theta;
                break;
            case ShareColumnKind.OwnershipLogMin:
                PerLowest += theta;
                break;
            case ShareColumnKind.AverageCorrelation:
                PerCorrelation += theta / Pairs;
                break;
            case ShareColumnKind.CaptainOwnershipLog:
                AddToCaptains(theta, player => _slate.LogCaptainOwnership[player]);
                break;
            case ShareColumnKind.CaptainTier:
                AddToCaptains(theta, player => _slate.TierOf[player] == column.Level ? 1 : 0);
                break;
            case ShareColumnKind.StackPattern:
                Stack[column.Level] += theta;
                break;
            case ShareColumnKind.SalaryLeftBin:
                SalaryLeftBin[column.Level] += theta;
                break;
            case ShareColumnKind.GapToOptimalBin:
                GapBin[column.Level] += theta;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "There is no such column.");
        }
    }

    private double Points(int player) => UniverseSlate.ToPoints(Showdown.FlexHalves * _slate.Projection[player]);

    private double Thousands(int player) => _slate.Salary[player] / 1_000.0;

    private void AddToPlayers(double theta, Func<int, double> value, double captainExtra)
    {
        for (int player = 0; player < Player.Length; player++)
        {
            Player[player] += theta * value(player);
            Captain[player] += theta * value(player) * captainExtra;
        }
    }

    private void AddToCaptains(double theta, Func<int, double> value)
    {
        for (int player = 0; player < Captain.Length; player++)
            Captain[player] += theta * value(player);
    }
}
