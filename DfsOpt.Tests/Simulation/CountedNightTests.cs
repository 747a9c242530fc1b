using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using DfsOpt.Tests.Grades;

namespace DfsOpt.Tests.Simulation;

/// <summary>
/// A night so small that all of its fields and outcomes can be counted: seven players who each score one of two numbers, and three
/// opponents who enter a few lineups. What is simulated is held against the exact expectation.
/// </summary>
[TestClass]
public sealed class CountedNightTests
{
    private const int Opponents = 3, Outcomes = 1 << 7;
    private const double Alpha = 4;

    private static readonly LineupUniverse _universe = Nights.Universe(7, 3);
    private static readonly UniverseLineup[] _lineups = Nights.Lineups(_universe);
    private static readonly int[] _entered = [0, 3, 8, 15];
    private static readonly double[] _shares = [0.4, 0.3, 0.2, 0.1];
    private static readonly PayoutRange[] _payouts = [new(1, 1, 10), new(2, 2, 4.01m), new(3, 3, 1)];

    private static readonly OutcomeDraws _all = All();

    [TestMethod]
    public void Grades_are_the_expectation_over_all_fields_and_outcomes()
    {
        // A lineup that some opponents have, and one that none has.
        UniverseLineup[] graded = [_lineups[_entered[1]], _lineups[20]];
        var grades = new ContestGrader(Repeated(), Fields(), PayoutTable.Create(_payouts)).Grade(graded);
        for (int i = 0; i < graded.Length; i++)
        {
            Agree(grades[i].Payout, Expectation([graded[i]], places => places[0].Payout));
            Agree(grades[i].WinRate, Expectation([graded[i]], places => places[0].Place == 1 ? 1 : 0));
            Agree(grades[i].CashRate, Expectation([graded[i]], places => places[0].Place <= 3 ? 1 : 0));
        }
    }

    [TestMethod]
    public void Own_entries_win_together_what_all_fields_and_outcomes_say()
    {
        UniverseLineup[] own = [_lineups[_entered[0]], _lineups[20], _lineups[20]];
        var grader = new ContestGrader(Repeated(), Fields(), PayoutTable.Create(_payouts));
        Agree(grader.Mean(grader.TotalPayouts(own)), Expectation(own, places => places.Sum(place => place.Payout)));
    }

    [TestMethod]
    public void Fields_are_drawn_as_often_as_their_probability_says()
    {
        var drawn = Fields().CountBy(field => string.Join(' ', Counts(field))).ToDictionary();
        foreach (var (counts, probability) in AllFields())
        {
            double expected = probability * Fields().Count;
            Assert.AreEqual(expected, drawn.GetValueOrDefault(string.Join(' ', counts)), 4 * Math.Sqrt(expected));
        }
    }

    // Four standard errors: seven figures would be that far off in one of 2,000 tries.
    private static void Agree(Estimate simulated, double exact)
    {
        Assert.AreEqual(exact, simulated.Value, 4 * simulated.StandardError);
        Assert.IsLessThan(0.05 * Math.Max(exact, 0.1), simulated.StandardError);
    }

    private static IReadOnlyList<ContestField> Fields()
    {
        double[] shares = new double[_lineups.Length];
        for (int i = 0; i < _entered.Length; i++)
            shares[_entered[i]] = _shares[i];
        // One more than a multiple of an outcome table's tiles, so that each field meets another part of the outcomes each time.
        return new FieldSampler(_universe, shares, Alpha).DrawAll(Opponents, seed: 6, fields: 1_001);
    }

    private static OutcomeDraws Repeated()
    {
        const int Times = 500;
        double[,] points = new double[_all.Players, Outcomes * Times];
        for (int player = 0; player < _all.Players; player++)
        {
            for (int draw = 0; draw < Outcomes * Times; draw++)
                points[player, draw] = (double)_all.Points(player, draw % Outcomes);
        }

        return OutcomeDraws.Of(points, _all.Increment);
    }

    /// <summary>Each player scores his number or 2 points more, each as likely: all outcomes, each once.</summary>
    private static OutcomeDraws All()
    {
        double[,] points = new double[7, Outcomes];
        for (int player = 0; player < 7; player++)
        {
            for (int outcome = 0; outcome < Outcomes; outcome++)
                points[player, outcome] = player + (((outcome >> player) & 1) * 2);
        }

        return OutcomeDraws.Of(points, 0.5m);
    }

    /// <summary>The mean of something over all fields, each as likely as it is, and all outcomes.</summary>
    private static double Expectation(UniverseLineup[] own, Func<(double Payout, int Place)[], double> figure)
    {
        double expectation = 0;
        foreach (var (counts, probability) in AllFields())
        {
            for (int outcome = 0; outcome < Outcomes; outcome++)
                expectation += probability / Outcomes * figure(Places(own, counts, outcome));
        }

        return expectation;
    }

    /// <summary>What each own entry is paid, and its place, with all entries in one list.</summary>
    private static (double Payout, int Place)[] Places(UniverseLineup[] own, int[] counts, int outcome)
    {
        decimal[] scores = [.. own.Concat(counts.SelectMany((count, i) => Enumerable.Repeat(_lineups[_entered[i]], count))).Select(lineup => SlowGrade.Score(lineup, _all, outcome))];
        return [.. scores.Take(own.Length).Select(score =>
        {
            int above = scores.Count(other => other > score), tied = scores.Count(other => other == score);
            double shared = Enumerable.Range(above + 1, tied).Sum(place => (double)(_payouts.FirstOrDefault(range => range.From == place)?.Prize ?? 0));
            return (shared / tied, above + 1);
        })];
    }

    private static int[] Counts(ContestField field)
    {
        int[] counts = new int[_entered.Length];
        for (int i = 0; i < field.Lineups.Length; i++)
            counts[Array.FindIndex(_entered, number => _lineups[number] == field.Lineups.Span[i])] = field.Counts.Span[i];
        return counts;
    }

    /// <summary>All fields there can be, each with its probability: opponents enter one after the other, by a Pólya urn.</summary>
    private static List<(int[] Counts, double Probability)> AllFields()
    {
        var fields = new Dictionary<string, (int[] Counts, double Probability)>();
        Enter(new int[_entered.Length], 1, 0);
        return [.. fields.Values];

        void Enter(int[] counts, double probability, int entries)
        {
            if (entries == Opponents)
            {
                string key = string.Join(' ', counts);
                fields[key] = (counts, probability + fields.GetValueOrDefault(key).Probability);
                return;
            }

            for (int i = 0; i < counts.Length; i++)
                Enter([.. counts.Select((count, j) => count + (j == i ? 1 : 0))], probability * ((Alpha * _shares[i]) + counts[i]) / (Alpha + entries), entries + 1);
        }
    }
}
