using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Fields;

namespace DfsOpt.Core.Tonight;

/// <summary>The lineups of a contest that are known before any are drawn: the user's and, once it has begun, everybody else's.</summary>
/// <param name="Kept">The user's entries that have a lineup, which stays as it is.</param>
/// <param name="Field">The opponents' lineups; <see langword="null"/> if the contest has not begun.</param>
internal sealed record EnteredLineups(IReadOnlyList<KeptEntry> Kept, ContestField? Field)
{
    /// <summary>Finds the known lineups.</summary>
    /// <exception cref="RunException">No opponent has a lineup of projected players.</exception>
    public static EnteredLineups Find(Night night, NightSlate slate, NightContest contest, Action<Problem> report) =>
        new(KeptIn(night, slate, contest, report), FieldOf(night, slate, contest, report));

    private static ContestField? FieldOf(Night night, NightSlate slate, NightContest contest, Action<Problem> report)
    {
        if (contest.Standings is not { } standings)
            return null;
        string file = standings.File.Path;
        var field = standings.Opponents(slate.Universe, night.EntryIdsIn(contest.Id))
            ?? throw new RunException(ProblemCodes.NoSubmittedLineup, $"{file}: no opponent has a lineup of projected players, so nothing can be graded against them. Download the standings once the contest has begun, and use the projections of its slate.") { File = file };
        if (field.WithoutLineup > 0)
        {
            report(new Problem
            {
                Code = ProblemCodes.EntriesWithoutLineup,
                File = file,
                EntriesLeftOut = field.WithoutLineup,
                Message = $"{file}: {field.WithoutLineup} of {field.Entries} opponents have no lineup, or a player without a projection; they count as entries that finish last. {ProblemCodes.EntriesWithoutLineup.Remedy}",
            });
        }

        return field;
    }

    private static List<KeptEntry> KeptIn(Night night, NightSlate slate, NightContest contest, Action<Problem> report)
    {
        var kept = new List<KeptEntry>();
        foreach (int place in contest.Entries)
        {
            var entry = night.Entries.Entries[place];
            if (entry.State == DkEntryState.Empty)
                continue;
            if (slate.Match.FromFile(entry) is { } lineup)
            {
                kept.Add(new KeptEntry(place, lineup));
                continue;
            }

            report(new Problem
            {
                Code = ProblemCodes.UnusableEntry,
                File = night.EntriesFile.Path,
                Line = entry.Line,
                LeftOut = LeftOut.Entries,
                EntriesLeftOut = 1,
                Message = $"{night.EntriesFile.Path}, line {entry.Line}: entry {entry.EntryId} has {entry.Fault ?? $"{night.Entries.Players[slate.Match.NotProjected(entry)].Name}, who is out or has no projection with his team and salary"}; it stays as it is. {ProblemCodes.UnusableEntry.Remedy}",
            });
        }

        return kept;
    }
}
