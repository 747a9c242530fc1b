using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Grades;

/// <summary>A contest graded by definition: all entries of a draw in one list, sorted, each place's prize handed out.</summary>
internal static class SlowGrade
{
    /// <summary>A lineup's score, in points.</summary>
    public static decimal Score(UniverseLineup lineup, OutcomeDraws outcomes, int draw)
    {
        decimal score = 1.5m * outcomes.Points(lineup[0], draw);
        for (int slot = 1; slot < 6; slot++)
            score += outcomes.Points(lineup[slot], draw);
        return score;
    }

    /// <summary>What one more entry is paid in a draw, and its place.</summary>
    public static (double Payout, int Place) In(UniverseLineup lineup, OutcomeDraws outcomes, int draw, ContestField field, IReadOnlyList<PayoutRange> payouts)
    {
        decimal own = Score(lineup, outcomes, draw);
        var scores = new List<decimal> { own };
        for (int i = 0; i < field.Lineups.Length; i++)
            scores.AddRange(Enumerable.Repeat(Score(field.Lineups.Span[i], outcomes, draw), field.Counts.Span[i]));
        scores.Sort();
        scores.Reverse();
        int place = scores.IndexOf(own) + 1, last = scores.LastIndexOf(own) + 1;
        double shared = 0;
        for (int taken = place; taken <= last; taken++)
            shared += (double)(payouts.FirstOrDefault(range => taken >= range.From && taken <= range.To)?.Prize ?? 0);
        return (shared / (last - place + 1), place);
    }
}
