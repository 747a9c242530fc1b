using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>00: takes the checksums of the files, and finds the terms and the share model of each contest that the person has entered.</summary>
internal static class InventoryStep
{
    public static IReadOnlyList<Column<InputFile>> Columns { get; } =
    [
        new("kind", f => f.KindName, "What the file is: `projection`, `corr_matrix`, `dk_entries`, `contest_terms` or `share_model`."),
        new("path", f => f.Path, "The file, as the run was given it, with `/`."),
        new("sha256", f => f.Sha256, "SHA-256 of its bytes, in lower-case hex."),
        new("size_bytes", f => f.Size, "Its size, in bytes."),
    ];

    public static StepOutput<Night> Run(NightFiles files, IReadOnlyList<ContestTerms> terms, NightSegments segments, StepContext step)
    {
        var reader = new InputReader();
        var projections = Input(InputKind.Projection, files.Projections);
        var matrix = files.CorrMatrix is null ? null : Input(InputKind.CorrMatrix, files.CorrMatrix);
        var entriesFile = Input(InputKind.DkEntries, files.Entries);
        var termsFile = files.Contests is null ? null : Input(InputKind.ContestTerms, files.Contests);
        var models = NightSegments.ModelsIn(files.ShareModels).ToDictionary(model => model.Key, model => Input(InputKind.ShareModel, model.Value), StringComparer.Ordinal);
        string sport = segments.SportOf(models.Keys, files.ShareModels);
        var entries = Entries(reader, entriesFile);
        var contests = Contests(entries, entriesFile, terms, sport, segments, models, step);
        step.RefuseNothing(contests.Count, "none of the entries is of a contest that can be simulated.", "to simulate");
        InputFile[] inventory = [.. new[] { projections, matrix, entriesFile, termsFile }.OfType<InputFile>(), .. contests.Select(contest => contest.Model).Distinct()];
        return new StepOutput<Night>(new Night(sport, projections, matrix, entriesFile, entries, contests), new RowTable<InputFile>(inventory, Columns), 0)
        {
            Inputs = inventory,
            Metrics =
            [
                new("num_files", inventory.Length),
                new("num_contests", contests.Count),
                new("num_entries", contests.Sum(contest => contest.Entries.Count)),
            ],
        };

        InputFile Input(InputKind kind, string path)
        {
            var file = new FileInfo(path);
            try
            {
                var input = new InputFile(kind, file.FullName, kind == InputKind.ShareModel ? $"{file.Directory!.Name}/{file.Name}" : file.Name, "", file.Length, file.LastWriteTimeUtc);
                return input with { Sha256 = reader.Checksum(input, _ => { }, step.CancellationToken) };
            }
            catch (IOException e)
            {
                throw new RunException(ProblemCodes.UnreadableFile, $"{path} cannot be read ({Reason.Of(e)}). {ProblemCodes.UnreadableFile.Mend}", e) { File = path };
            }
            catch (InputException e)
            {
                throw new RunException(e.Code, e.ToProblem(path, "the run ends").Message, e) { File = path };
            }
        }
    }

    private static DkEntriesFile Entries(InputReader reader, InputFile file)
    {
        try
        {
            return DkEntriesFile.Read(reader.Read(file).Span);
        }
        catch (DkEntriesException e)
        {
            throw new RunException(ProblemCodes.BadEntriesFile, $"{file.Path}: {e.Message}. {ProblemCodes.BadEntriesFile.Mend}", e) { File = file.Path };
        }
    }

    private static List<NightContest> Contests(
        DkEntriesFile entries, InputFile file, IReadOnlyList<ContestTerms> terms, string sport, NightSegments segments, Dictionary<string, InputFile> models, StepContext step)
    {
        var known = terms.ToDictionary(contest => contest.ContestId, StringComparer.Ordinal);
        var found = new List<NightContest>();
        foreach (var contest in Enumerable.Range(0, entries.Entries.Count).GroupBy(entry => entries.Entries[entry].ContestId, StringComparer.Ordinal))
        {
            int[] own = [.. contest];
            var first = entries.Entries[own[0]];
            if (known.GetValueOrDefault(contest.Key) is not { Entries: { } size } withSize || size <= own.Length)
            {
                string why = known.GetValueOrDefault(contest.Key)?.Entries is { } few ? $"has {few} entries, {own.Length} of which are yours" : "has no number of entries";
                SetAside(ProblemCodes.NoContestTerms, $"{file.Path}, line {first.Line}: contest {contest.Key} ({first.ContestName}) {why}", first, own.Length);
                continue;
            }

            var ofContest = withSize.WithEntryFee(first.EntryFee);
            string segment = segments.Of(ofContest, sport);
            if (!models.TryGetValue(segment, out var model))
            {
                SetAside(ProblemCodes.NoShareModel, $"{file.Path}, line {first.Line}: contest {contest.Key} is of segment {segment}, and there are models of {string.Join(", ", models.Keys.Order(StringComparer.Ordinal))}", first, own.Length);
                continue;
            }

            if (ofContest.Payouts is null || ofContest.EntryFee is not > 0)
            {
                step.Report(new Problem
                {
                    Code = ProblemCodes.NoPayouts,
                    File = file.Path,
                    Message = $"{file.Path}: contest {contest.Key} ({first.ContestName}) has no known {(ofContest.Payouts is null ? "payouts" : "entry fee")}. {ProblemCodes.NoPayouts.Mend}",
                });
            }

            found.Add(new NightContest(ofContest, segment, model, own));
        }

        return found;

        void SetAside(ProblemCode code, string sentence, DkEntry first, int count) => step.Report(new Problem
        {
            Code = code,
            File = file.Path,
            Line = first.Line,
            Loss = Loss.Contest,
            EntriesLeftOut = count,
            Message = $"{sentence}; the contest is left out. {code.Mend}",
        });
    }
}
