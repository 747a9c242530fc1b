using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core.Tonight;

/// <summary>Finds the contests that the user has entered, each with its terms and its share model.</summary>
internal sealed class ContestFinder(DkEntriesFile entries, InputFile file, string sport, NightSegments segments, IReadOnlyDictionary<string, InputFile> models, StepContext step)
{
    private const int Named = 20;

    /// <summary>The contests that can be simulated, in the order of their first entries.</summary>
    /// <param name="terms">The known terms of contests.</param>
    /// <param name="standings">The standings of contests that have begun.</param>
    public List<NightContest> Find(IReadOnlyList<ContestTerms> terms, IReadOnlyList<NightStandings> standings)
    {
        var known = terms.ToDictionary(contest => contest.ContestId, StringComparer.Ordinal);
        var begun = standings.ToDictionary(contest => contest.ContestId, StringComparer.Ordinal);
        var found = new List<NightContest>();
        foreach (var contest in Enumerable.Range(0, entries.Entries.Count).GroupBy(entry => entries.Entries[entry].ContestId, StringComparer.Ordinal))
        {
            begun.Remove(contest.Key, out var field);
            var told = known.GetValueOrDefault(contest.Key) ?? ContestTerms.Unknown(contest.Key);
            if (field is not null)
                ReportDifferences([.. contest.Select(entry => entries.Entries[entry])], told, field);
            if (Contest([.. contest], told.WithEntries(field?.Entries), field) is { } usable)
                found.Add(usable);
        }

        foreach (var unused in begun.Values)
            ReportUnused(unused);
        return found;
    }

    private NightContest? Contest(int[] own, ContestTerms terms, NightStandings? standings)
    {
        var first = entries.Entries[own[0]];
        string where = $"{file.Path}, line {first.Line}: contest {first.ContestId} ({first.ContestName})";
        int[] allowed = Allowed(own, terms);
        if (terms.Entries is not { } size || size <= allowed.Length)
            return SetAside(ProblemCodes.NoContestTerms, $"{where} {(terms.Entries is { } few ? $"has {few} entries, {allowed.Length} of which are yours" : "has no number of entries")}", first, own.Length);
        terms = WithEntryFee(own, terms);
        string segment = segments.Of(terms, sport);
        if (!models.TryGetValue(segment, out var model))
            return SetAside(ProblemCodes.NoShareModel, $"{where} is of segment {segment}, and there are models of {string.Join(", ", models.Keys.Order(StringComparer.Ordinal))}", first, own.Length);
        if (terms.Payouts is null || terms.EntryFee is null)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.NoPayouts,
                File = file.Path,
                Line = first.Line,
                Message = $"{where} has no known {(terms.Payouts is null ? "payouts" : "entry fee")}. {ProblemCodes.NoPayouts.Remedy}",
            });
        }

        return new NightContest(terms, segment, model, allowed, standings);
    }

    /// <summary>The terms with the entry fee of DKEntries.csv, if it has one.</summary>
    private ContestTerms WithEntryFee(int[] own, ContestTerms terms)
    {
        var paid = own.Select(entry => entries.Entries[entry]).FirstOrDefault(entry => entry.EntryFee is not null);
        if (paid?.EntryFee is { } fee && terms.EntryFee is { } other && other != fee)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.FeeDiffers,
                File = file.Path,
                Line = paid.Line,
                Message = FormattableString.Invariant($"{file.Path}, line {paid.Line}: the entry fee of contest {terms.ContestId} is ${fee}, and ${other} in the contests file; ${fee} counts. {ProblemCodes.FeeDiffers.Remedy}"),
            });
        }

        return terms.WithEntryFee(paid?.EntryFee);
    }

    /// <summary>The entries within the contest's limit for a user, those with a lineup first.</summary>
    private int[] Allowed(int[] own, ContestTerms terms)
    {
        if (terms.MaxEntriesPerUser is not { } most || own.Length <= most)
            return own;
        int[] allowed = [.. own.OrderBy(entry => entries.Entries[entry].State == DkEntryState.Empty).Take(most).Order()];
        DkEntry[] beyond = [.. own.Except(allowed).Select(entry => entries.Entries[entry])];
        string names = string.Join(", ", beyond.Take(Named).Select(entry => entry.EntryId)) + (beyond.Length > Named ? $" and {beyond.Length - Named} more" : "");
        step.Report(new Problem
        {
            Code = ProblemCodes.TooManyEntries,
            File = file.Path,
            Line = beyond[0].Line,
            LeftOut = LeftOut.Entries,
            EntriesLeftOut = beyond.Length,
            SampleRows = [.. beyond.Take(5).Select(entry => entry.EntryId)],
            Message = $"{file.Path}, line {beyond[0].Line}: contest {terms.ContestId} allows {most} entries a user and you have {own.Length}; {names} {(beyond.Length == 1 ? "stays as it is" : "stay as they are")}. {ProblemCodes.TooManyEntries.Remedy}",
        });
        return allowed;
    }

    private NightContest? SetAside(ProblemCode code, string sentence, DkEntry first, int count)
    {
        step.Report(new Problem
        {
            Code = code,
            File = file.Path,
            Line = first.Line,
            LeftOut = LeftOut.Contest,
            EntriesLeftOut = count,
            Message = $"{sentence}; the contest is left out. {code.Remedy}",
        });
        return null;
    }

    private void ReportDifferences(DkEntry[] own, ContestTerms told, NightStandings standings)
    {
        var ids = standings.EntryIds;
        int missing = own.Count(entry => entry.Lineup.Count > 0 && !ids.Contains(entry.EntryId));
        string[] differences =
        [
            .. told.Entries is { } said && said != standings.Entries ? (string[])[$"it has {standings.Entries} entries, and {said} in the contests file"] : [],
            .. missing > 0 ? (string[])[$"it lacks {missing} of your entries that have a lineup in {file.Path}"] : [],
        ];
        if (differences.Length == 0)
            return;
        step.Report(new Problem
        {
            Code = ProblemCodes.FieldDiffers,
            File = standings.File.Path,
            Message = $"{standings.File.Path}: {string.Join("; ", differences)}. {ProblemCodes.FieldDiffers.Remedy}",
        });
    }

    private void ReportUnused(NightStandings standings) => step.Report(new Problem
    {
        Code = ProblemCodes.FieldOfNoContest,
        File = standings.File.Path,
        Message = $"{standings.File.Path} is of contest {standings.ContestId}, and no entry of {file.Path} plays in it. {ProblemCodes.FieldOfNoContest.Remedy}",
    });
}
