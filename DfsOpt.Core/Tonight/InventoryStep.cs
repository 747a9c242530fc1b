using DfsOpt.Core.Artifacts;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>00: computes the checksums of the files, and finds the terms and the share model of each contest that the user has entered.</summary>
internal static class InventoryStep
{
    public static IReadOnlyList<Column<InputFile>> Columns { get; } =
    [
        new("kind", f => f.KindName, "What the file is: `projection`, `corr_matrix`, `dk_entries`, `contest_terms`, `standings_csv`, `standings_zip` or `share_model`."),
        new("path", f => f.Path, "The file, as the run was given it, with `/`."),
        new("sha256", f => f.Sha256, "SHA-256 of its bytes, in lower-case hex."),
        new("size_bytes", f => f.Size, "Its size, in bytes."),
    ];

    public static StepOutput<Night> Run(NightFiles files, IReadOnlyList<ContestTerms> terms, NightSegments segments, IReadOnlyDictionary<string, string> aliases, StepContext step)
    {
        var reader = new InputReader();
        var projections = Input(InputKind.Projection, files.Projections);
        var matrix = files.CorrMatrix is null ? null : Input(InputKind.CorrMatrix, files.CorrMatrix);
        var entriesFile = Input(InputKind.DkEntries, files.Entries);
        var termsFile = files.Contests is null ? null : Input(InputKind.ContestTerms, files.Contests);
        var models = NightSegments.ModelsIn(files.ShareModels).ToDictionary(model => model.Key, model => Input(InputKind.ShareModel, model.Value), StringComparer.Ordinal);
        if (models.Count == 0)
            throw new RunException(ProblemCodes.NoShareModel, $"{files.ShareModels} has no share models (`<segment>/theta.json`). Fit some with `dfs-opt training run --share-model`, and name that run.") { File = files.ShareModels };
        string sport = segments.SportOf(models.Keys, files.ShareModels);
        var entries = Entries(reader, entriesFile);
        WarnOfBegunGame(entries, entriesFile, step);
        InputFile[] standingsFiles = [.. files.Standings.Select(path => Input(FileStart.Of(new FileInfo(path)).IsZip ? InputKind.StandingsZip : InputKind.StandingsCsv, path))];
        var contests = new ContestFinder(entries, entriesFile, sport, segments, models, step).Find(terms, Standings(standingsFiles, sport, segments, aliases, step));
        step.RefuseNothing(contests.Count, "no entry is in a contest that can be simulated.", "to simulate");
        var used = contests.DistinctBy(contest => contest.Model).ToList();
        InputFile[] metrics = [.. used.Select(contest => MetricsBeside(contest.Model)).Where(File.Exists).Select(path => Input(InputKind.ShareModel, path))];
        WarnOfWeakModels(metrics, step);
        InputFile[] inventory = [.. new[] { projections, matrix, entriesFile, termsFile }.OfType<InputFile>(), .. standingsFiles, .. used.Select(contest => contest.Model), .. metrics];
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
                throw new RunException(ProblemCodes.UnreadableFile, $"{path} cannot be read ({Reason.Of(e)}). {ProblemCodes.UnreadableFile.Remedy}", e) { File = path };
            }
            catch (InputException e)
            {
                throw new RunException(e.Code, e.ToProblem(path, "the run ends").Message, e) { File = path };
            }
        }
    }

    private static string MetricsBeside(InputFile model) => Path.Combine(Path.GetDirectoryName(model.FullPath)!, ShareModelMetrics.FileName);

    // Models that were copied to another folder may have no metrics.
    private static void WarnOfWeakModels(IEnumerable<InputFile> metrics, StepContext step)
    {
        foreach (var file in metrics)
        {
            try
            {
                var fit = ShareModelMetrics.Read(file.FullPath);
                if (fit.Metrics.Validation.IsWorseThanOwnership)
                    step.Report(fit.Metrics.Validation.WorseThanOwnership(fit.GppCategory) with { File = file.Path });
            }
            catch (ArtifactException e)
            {
                // The model itself may be usable: another program's metrics may have other keys.
                step.Report(new Problem
                {
                    Code = ProblemCodes.UnreadableMetrics,
                    File = file.Path,
                    Message = $"{e.Message} It is not known how well the model predicts. {ProblemCodes.UnreadableMetrics.Remedy}",
                });
            }
        }
    }

    private static void WarnOfBegunGame(DkEntriesFile entries, InputFile file, StepContext step)
    {
        if (entries.Entries.FirstOrDefault(entry => entry.State == DkEntryState.Locked) is not { } locked)
            return;
        step.Report(new Problem
        {
            Code = ProblemCodes.GameBegun,
            File = file.Path,
            Line = locked.Line,
            Message = $"{file.Path}, line {locked.Line}: entry {locked.EntryId} has LOCKED players, so the game has begun and DraftKings takes no more lineups. {ProblemCodes.GameBegun.Remedy}",
        });
    }

    private static DkEntriesFile Entries(InputReader reader, InputFile file)
    {
        try
        {
            return DkEntriesFile.Read(reader.Read(file).Span);
        }
        catch (DkEntriesException e)
        {
            throw new RunException(ProblemCodes.BadEntriesFile, $"{file.Path}{(e.Line is null ? ":" : ",")} {e.Message}. {ProblemCodes.BadEntriesFile.Remedy}", e) { File = file.Path };
        }
    }

    private static List<NightStandings> Standings(IEnumerable<InputFile> files, string sport, NightSegments segments, IReadOnlyDictionary<string, string> aliases, StepContext step)
    {
        var read = new List<NightStandings>();
        foreach (var file in files)
        {
            try
            {
                read.AddRange(NightStandings.Read(file, sport, segments.Definitions, aliases, step));
            }
            catch (InputException e)
            {
                throw new RunException(e.Code, e.ToProblem(file.Path, "the run ends").Message, e) { File = file.Path };
            }
        }

        if (read.GroupBy(standings => standings.ContestId, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RunException(ProblemCodes.DuplicateContest, $"{string.Join(" and ", twice.Select(standings => standings.File.Path))} are both for contest {twice.Key}; give one of them with --field.") { File = twice.First().File.Path };
        return read;
    }
}

/// <summary>The files of a night, as full paths.</summary>
/// <param name="Projections">The projection export.</param>
/// <param name="CorrMatrix">The correlation matrix; <see langword="null"/> for none.</param>
/// <param name="Entries">DKEntries.csv.</param>
/// <param name="Contests">The file that the contests' terms were read from; <see langword="null"/> for none.</param>
/// <param name="ShareModels">The folder with a share model for each segment.</param>
/// <param name="Standings">The standings of contests that have begun.</param>
internal sealed record NightFiles(string Projections, string? CorrMatrix, string Entries, string? Contests, string ShareModels, IReadOnlyList<string> Standings);
