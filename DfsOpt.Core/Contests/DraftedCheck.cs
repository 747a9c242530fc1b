using System.Globalization;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Contests;

/// <summary>
/// Compares DraftKings' <c>%Drafted</c> with our own count of the same entries. DraftKings divides by all entries of the contest, those without a lineup
/// included, and rounds to a hundredth of a percent. A player has one row, or one as captain and one as flex.
/// </summary>
internal static class DraftedCheck
{
    private const int MostNamed = 5;

    /// <summary>The largest rounding error: half of a hundredth of a percent.</summary>
    private const decimal Rounding = 0.005m;

    /// <summary>The difference; <see langword="null"/> if the counts agree or the file has no player table.</summary>
    public static Problem? Of(Contest contest)
    {
        if (contest.Drafted.Count == 0)
            return null;
        var counts = Count(contest);
        var faults = new List<string>();
        foreach (var rows in contest.Drafted.GroupBy(row => row.NormalisedName, StringComparer.Ordinal))
            AddFaults([.. rows], counts.GetValueOrDefault(rows.Key, PlayedBy.Nobody), contest, faults);
        faults.AddRange(Missing(contest, counts));
        if (faults.Count == 0)
            return null;
        string more = faults.Count > 1 ? $", and {faults.Count - 1} more like it" : "";
        return new Problem
        {
            Code = ProblemCodes.DraftedDiffers,
            File = contest.File,
            Column = "%Drafted",
            SampleRows = [.. faults.Take(MostNamed)],
            Message = $"{contest.File}: {faults[0]}{more}. {ProblemCodes.DraftedDiffers.Remedy}",
        };
    }

    private static Dictionary<string, PlayedBy> Count(Contest contest)
    {
        var (captain, flex) = (new long[contest.Lineups.NormalisedNames.Length], new long[contest.Lineups.NormalisedNames.Length]);
        for (int lineup = 0; lineup < contest.Lineups.Lineups.Length; lineup++)
        {
            var six = contest.Lineups.Lineups[lineup];
            int entries = contest.Lineups.EntriesOf[lineup];
            captain[six[0]] += entries;
            for (int slot = 1; slot < Showdown.Slots; slot++)
                flex[six[slot]] += entries;
        }

        var counts = new Dictionary<string, PlayedBy>(StringComparer.Ordinal);
        for (int name = 0; name < captain.Length; name++)
            counts.Add(contest.Lineups.NormalisedNames[name], new PlayedBy(captain[name], flex[name]));
        return counts;
    }

    private static void AddFaults(List<DraftedPlayer> rows, PlayedBy counted, Contest contest, List<string> faults)
    {
        var (captain, flex) = (rows.FindAll(r => r.IsCaptain), rows.FindAll(r => !r.IsCaptain));
        if (captain.Count > 0 && flex.Count > 0)
        {
            Add(captain, "as captain ", counted.Captain);
            Add(flex, "as flex ", counted.Flex);
        }
        else
        {
            Add(rows, "", counted.All);
        }

        void Add(List<DraftedPlayer> rows, string slot, long entries)
        {
            if (Fault(rows, slot, entries, contest) is { } fault)
                faults.Add(fault);
        }
    }

    private static IEnumerable<string> Missing(Contest contest, Dictionary<string, PlayedBy> counts)
    {
        var listed = contest.Drafted.Select(row => row.NormalisedName).ToHashSet(StringComparer.Ordinal);
        for (int name = 0; name < contest.WrittenNames.Length; name++)
        {
            var counted = counts[contest.Lineups.NormalisedNames[name]];
            if (counted.All > 0 && !listed.Contains(contest.Lineups.NormalisedNames[name]))
                yield return $"{counted.All} of {contest.Size} entries have '{contest.WrittenNames[name]}', who is not in the player table";
        }
    }

    // Two players with the same name are counted together. An invalid lineup may have any player, so it widens the accepted range.
    private static string? Fault(List<DraftedPlayer> rows, string slot, long counted, Contest contest)
    {
        if (rows.Exists(row => row.Percent is null))
            return null;
        decimal drafted = 0, rounding = Rounding * rows.Count;
        foreach (var row in rows)
            drafted += row.Percent!.Value;
        if (drafted >= Percent(counted, contest) - rounding && drafted <= Percent(counted + contest.Invalid, contest) + rounding)
            return null;
        string percent = drafted.ToString(CultureInfo.InvariantCulture), own = Percent(counted, contest).ToString("0.00", CultureInfo.InvariantCulture);
        return $"%Drafted of '{rows[0].Name}' {slot}is {percent}%, and {counted} of {contest.Size} entries, {own}%, have him{(slot.Length > 0 ? " there" : "")}";
    }

    private static decimal Percent(long entries, Contest contest) => 100m * entries / contest.Size;

    private sealed record PlayedBy(long Captain, long Flex)
    {
        public static PlayedBy Nobody { get; } = new(0, 0);

        public long All => Captain + Flex;
    }
}
