using DfsOpt.Core.Inputs;
using DfsOpt.Core.Parallel;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>00: finds every file that the run reads, and computes its checksum.</summary>
internal static class IngestStep
{
    public static IReadOnlyList<Column<InventoryRow>> Columns { get; } =
    [
        new("kind", r => r.File.KindName, "What the file is: `projection`, `corr_matrix`, `standings_csv` or `standings_zip`."),
        new("sport", r => r.Slate.Sport, "The sport's folder, such as `nba`."),
        new("slate_id", r => r.Slate.SlateId, "The slate's folder."),
        new("path", r => r.File.Path, "The file, relative to the data root, with `/`."),
        new("sha256", r => r.File.Sha256, "SHA-256 of its bytes, in lower-case hex."),
        new("size_bytes", r => r.File.Size, "Its size, in bytes."),
    ];

    public static StepOutput<Season> Run(string dataRoot, IReadOnlyList<string> sports, IReadOnlyList<string>? onlySports, StepContext step)
    {
        var found = new SeasonFolders(dataRoot, sports, onlySports, step.Report).Find();
        if (found.SkippedSports.Count > 0)
            TrainingLog.SportsSkipped(step.Log, string.Join(',', found.SkippedSports));
        var slates = found.Slates.Select(s => s with { Projection = ProjectionCandidates.Choose(s, step.Report) }).ToList();
        var season = found with { Slates = WithChecksums(slates, step) };
        var rows = season.Slates.SelectMany(s => s.Files, (slate, file) => new InventoryRow(slate, file)).ToList();
        string skipped = found.SkippedSports.Count > 0 ? $" of the sports that are read; left out: {string.Join(", ", found.SkippedSports)}" : "";
        step.RefuseNothing(rows.Count, $"{SeasonFolders.Showdown} below {dataRoot} has no slate with files{skipped}.");
        return new StepOutput<Season>(season, new RowTable<InventoryRow>(rows, Columns), 0)
        {
            Inputs = [.. rows.Select(r => r.File)],
            Metrics =
            [
                new("num_files", rows.Count),
                new("num_slates", season.FolderCount),
                .. StepMetrics.SetAside(season.FolderCount - season.Slates.Count, season.Slates.Sum(s => s.LostContests)),
            ],
        };
    }

    private static List<SlateFolder> WithChecksums(IReadOnlyList<SlateFolder> slates, StepContext step)
    {
        var files = slates.SelectMany(s => s.Files).ToList();
        step.Progress.Expect(ProgressUnit.Bytes, files.Sum(f => f.Size));
        var checksums = new Dictionary<InputFile, string>(ReferenceEqualityComparer.Instance);
        foreach (var read in OrderedWork.Run(files, () => new InputReader(), Read, step.CancellationToken))
        {
            if (read.Fault is not null)
                step.Report(read.Fault);
            else
                checksums.Add(read.File, read.Checksum);
        }

        return [.. slates.Select(s => s with
        {
            Projection = Known(s.Projection),
            CorrMatrix = Known(s.CorrMatrix),
            Standings = [.. s.Standings.Select(Known).OfType<InputFile>()],
            Zips = [.. s.Zips.Select(Known).OfType<InputFile>()],
            LostStandings = [.. s.LostStandings, .. s.Standings.Concat(s.Zips).Where(file => !checksums.ContainsKey(file)).Select(file => file.FileName)],
        })];

        InputFile? Known(InputFile? file) =>
            file is not null && checksums.TryGetValue(file, out string? checksum) ? file with { Sha256 = checksum } : null;

        ReadFile Read(InputFile file, InputReader reader)
        {
            try
            {
                return new ReadFile(file, reader.Checksum(file, bytes => step.Progress.Add(bytes), step.CancellationToken), null);
            }
            catch (InputException e)
            {
                return new ReadFile(file, "", e.ToProblem(file.Path, "the file is left out", LeftOut.Contest));
            }
        }
    }

    internal sealed record InventoryRow(SlateFolder Slate, InputFile File);

    private sealed record ReadFile(InputFile File, string Checksum, Problem? Fault);
}
