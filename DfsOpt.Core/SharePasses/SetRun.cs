using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>Two players and a third one in order of ownership, to be completed by the three of each of a chunk's sets.</summary>
internal readonly struct SetRun
{
    private readonly SetValues _values;

    public SetRun(RankedPlayers players, RankedWeights weights, int a, int b, int c, int stack, int features)
    {
        (A, B, C, Stack) = (a, b, c, stack);
        int ab = (a * players.Count) + b, ac = (a * players.Count) + c, bc = (b * players.Count) + c;
        Salary = 2 * (players.Salary[a] + players.Salary[b] + players.Salary[c]);
        Points = 2 * (players.Points[a] + players.Points[b] + players.Points[c]);
        LastSalary = players.Limits.Salary[0] - Salary;
        LastPoints = players.Limits.Points[0] - Points;
        LastSalaryOfPlayers = LastSalary - Math.Max(players.Salary[a], Math.Max(players.Salary[b], players.Salary[c]));
        LastPointsOfPlayers = LastPoints - Math.Max(players.Points[a], Math.Max(players.Points[b], players.Points[c]));
        LastFactor = weights.OfRows.LastCell(stack);
        Captains = weights.OfRows.Captain[a] + weights.OfRows.Captain[b] + weights.OfRows.Captain[c];
        Weight = weights.Player[a] * weights.Player[b] * weights.Highest[a] * (weights.Pair[ab] * weights.Pair[ac] * weights.Pair[bc]);
        Highest = players.LogOwnership[a];
        double[] own = players.LogOwnership;
        Sum = own[a] + own[b] + own[c];
        for (int feature = SetFeature.CountOfV1; feature < features; feature++)
        {
            double[] values = players.Values[feature];
            _values[feature] = values[a] + values[b] + values[c];
        }

        Correlation = players.Correlation[ab] + players.Correlation[ac] + players.Correlation[bc];
    }

    public int A { get; }

    public int B { get; }

    public int C { get; }

    /// <summary>The stack of the whole sets.</summary>
    public int Stack { get; }

    /// <summary>Twice the salaries of the three, in dollars.</summary>
    public int Salary { get; }

    /// <summary>Twice the points of the three, in nano-points.</summary>
    public double Points { get; }

    /// <summary>What the chunk's three may cost, one of them as the captain, for the lineup to be in the last bin.</summary>
    public int LastSalary { get; }

    /// <summary>The same with one of these three as the captain.</summary>
    public int LastSalaryOfPlayers { get; }

    /// <summary>What the chunk's three may be projected at, one of them as the captain, for the lineup to be in the last bin.</summary>
    public double LastPoints { get; }

    /// <summary>The same with one of these three as the captain.</summary>
    public double LastPointsOfPlayers { get; }

    /// <summary>The factor of the stack and the last cell.</summary>
    public double LastFactor { get; }

    /// <summary>Sum of the factors of the three as captains.</summary>
    public double Captains { get; }

    /// <summary>The factor of the first two, of the pairs among the three, and of the highest ownership.</summary>
    public double Weight { get; }

    /// <summary>Logarithm of the highest ownership.</summary>
    public double Highest { get; }

    /// <summary>Sum of the three logarithms of ownership.</summary>
    public double Sum { get; }

    /// <summary>What the pairs among the three add to the mean correlation.</summary>
    public double Correlation { get; }

    /// <summary>What the three add to a set feature.</summary>
    // Looked up beforehand: code in the midst of vectors that is compiled for any x64 makes a processor wait for the vectors' upper halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ValueOf(int feature) => _values[feature];
}
