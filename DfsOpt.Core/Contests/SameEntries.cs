namespace DfsOpt.Core.Contests;

/// <summary>Finds contests that have the same entries, under different ids. An EntryId is of one contest only.</summary>
internal static class SameEntries
{
    /// <summary>Reports each contest whose entries an earlier one has too.</summary>
    public static void Report(IEnumerable<Contest> contests, Action<Problem> report)
    {
        var seen = new Dictionary<long, List<Contest>>();
        foreach (var contest in contests.Where(contest => contest.Count > 0))
        {
            long first = contest.Entries.Ids[0];
            if (!seen.TryGetValue(first, out var alike))
                seen.Add(first, alike = []);
            if (alike.Find(other => other.Id != contest.Id && IsSame(contest, other)) is { } same)
                report(Problem(contest, same));
            alike.Add(contest);
        }
    }

    // Ids that are not whole numbers, such as those that a spreadsheet has rounded, prove nothing.
    private static bool IsSame(Contest one, Contest other) =>
        one.Entries.Ids.All(id => id >= 0) && one.Entries.Ids.AsSpan().SequenceEqual(other.Entries.Ids);

    private static Problem Problem(Contest contest, Contest same) => new()
    {
        Code = ProblemCodes.SameEntries,
        File = contest.File,
        Column = "EntryId",
        Message = $"{contest.File} has the {contest.Count} entries of {same.File}; both count. {ProblemCodes.SameEntries.Remedy}",
    };
}
