using DfsOpt.Core.Contests;
using DfsOpt.Core.Names;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The scores of players and entries in a contest that is over.</summary>
internal sealed class ActualScores
{
    private const decimal CaptainFactor = 1.5m;

    // Exports have up to three decimals, for 1.5 times a quarter of a point; some programs save only two.
    private const int MostDecimals = 3, FewestDecimals = 2;

    private readonly decimal?[] _points;
    private readonly decimal[] _entries;
    private readonly int _decimals;

    private ActualScores(decimal?[] points, decimal[] entries)
    {
        (_points, _entries) = (points, entries);
        _decimals = entries.All(entry => entry == Rounded(entry, FewestDecimals)) ? FewestDecimals : MostDecimals;
    }

    /// <summary>Finds the scores in a contest's standings.</summary>
    /// <returns>The scores; <see langword="null"/> if the contest is not over, or the standings lack points.</returns>
    public static ActualScores? Of(Contest standings, LineupUniverse universe)
    {
        decimal[] entries = [.. standings.Entries.StandingOf.Select(at => standings.Entries.Standings[at].Points).Where(double.IsFinite).Select(points => Rounded((decimal)points, MostDecimals))];
        if (!standings.IsOver || standings.Drafted.All(player => player.Points is null) || entries.Length < standings.Count)
            return null;
        Array.Sort(entries);
        var rows = standings.Drafted.ToLookup(player => player.NormalisedName, StringComparer.Ordinal);
        return new ActualScores([.. universe.Players.Select(player => PointsOf(rows[PlayerName.Normalise(player.Name)]))], entries);
    }

    /// <summary>How a lineup did in the contest.</summary>
    /// <param name="lineup">A lineup of the universe.</param>
    /// <param name="isEntered">Whether it is one of the contest's entries; otherwise it is graded as one more.</param>
    /// <param name="payouts">What the contest pays; <see langword="null"/> if not known.</param>
    /// <returns>The result; <see langword="null"/> if nobody played one of the players, so that his points are not in the standings.</returns>
    public ActualResult? Of(UniverseLineup lineup, bool isEntered, PayoutTable? payouts)
    {
        decimal points = 0;
        for (int slot = 0; slot < Lineups.Showdown.Slots; slot++)
        {
            if (_points[lineup[slot]] is not { } ofPlayer)
                return null;
            points += slot == 0 ? CaptainFactor * ofPlayer : ofPlayer;
        }

        decimal listed = Rounded(points, _decimals), halfStep = new(5, 0, 0, false, (byte)(_decimals + 1));
        int below = CountBelow(listed - halfStep), notAbove = CountBelow(listed + halfStep), above = _entries.Length - notAbove, tied = notAbove - below;
        return new ActualResult(Rounded(points, MostDecimals), above + 1, payouts?.PrizePerEntry(above, isEntered ? Math.Max(1, tied) : tied + 1));
    }

    // The bound is between two scores, so no entry scored exactly it.
    private int CountBelow(decimal bound) => ~Array.BinarySearch(_entries, bound);

    private static decimal Rounded(decimal points, int decimals) => Math.Round(points, decimals, MidpointRounding.AwayFromZero);

    private static decimal? PointsOf(IEnumerable<DraftedPlayer> rows)
    {
        var flex = rows.FirstOrDefault(row => !row.IsCaptain && row.Points is not null);
        return flex is not null ? flex.Points : rows.FirstOrDefault(row => row.Points is not null)?.Points / CaptainFactor;
    }
}

/// <summary>How a lineup did.</summary>
/// <param name="Points">What it scored.</param>
/// <param name="Place">Its place, from 1; tied entries share it.</param>
/// <param name="Payout">What it is paid, in dollars; <see langword="null"/> if the payouts are not known.</param>
internal sealed record ActualResult(decimal Points, int Place, double? Payout);
