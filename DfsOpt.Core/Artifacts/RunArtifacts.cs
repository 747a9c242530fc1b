using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Artifacts;

/// <summary>The files that a run of any pipeline left in its directory.</summary>
public sealed class RunArtifacts
{
    private RunArtifacts(string path) => Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>The run's directory, as a full path.</summary>
    public string Path { get; }

    /// <summary>The run's id, which is the directory's name.</summary>
    public string Id => System.IO.Path.GetFileName(Path);

    /// <summary>Where the run's manifest is, or would be.</summary>
    public string ManifestPath => Below("run_manifest.json");

    /// <summary>Where the run's log is, or would be.</summary>
    public string LogPath => Below("logs", "run.log");

    /// <summary>Whether the directory contains any file of a run.</summary>
    public bool Exists => File.Exists(ManifestPath) || Directory.Exists(Below("steps")) || File.Exists(LogPath);

    /// <summary>Whether a process is writing the run's log now. If the log's lock cannot be read, a run without a manifest counts as live.</summary>
    public bool IsRunning => RunLock.IsHeld(LogPath + ".lock", mayBe: !File.Exists(ManifestPath));

    /// <summary>Opens a run's directory. Nothing is read yet, and the run may still be going on.</summary>
    /// <param name="path">The directory, such as <c>artifacts/training/2026-11-23T104107Z_3fa91c</c>.</param>
    public static RunArtifacts Open(string path) => new(path);

    /// <summary>The runs of some pipelines, newest first. Folders whose name is not a run's id are left out.</summary>
    /// <param name="artifactsRoot">The folder that holds a folder for each pipeline.</param>
    /// <param name="pipelines">The pipelines' names, such as <c>training</c>.</param>
    /// <returns>The runs; empty if there is no such folder.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<RunArtifacts> List(string artifactsRoot, params IReadOnlyList<string> pipelines) =>
        RunList.Of(pipelines.Select(pipeline => System.IO.Path.Join(artifactsRoot, pipeline)));

    /// <summary>The newest run of a pipeline that succeeded; <see langword="null"/> if none did.</summary>
    /// <param name="artifactsRoot">The folder that holds a folder for each pipeline.</param>
    /// <param name="pipeline">The pipeline's name, such as <c>training</c>.</param>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static RunArtifacts? LatestSucceeded(string artifactsRoot, string pipeline) =>
        List(artifactsRoot, pipeline).FirstOrDefault(run => run.ReadSummary().State == RunState.Succeeded);

    /// <summary>What a list of runs shows of this one, read without the long parts of its manifest. If the manifest cannot be read, <see cref="RunSummary.Error"/> says why.</summary>
    public RunSummary ReadSummary() => RunSummaryReader.Read(this);

    /// <summary>The run's manifest; <see langword="null"/> if the run has not written it.</summary>
    /// <exception cref="ArtifactException">The file is not a run's manifest.</exception>
    public RunManifest? ReadManifest() =>
        File.Exists(ManifestPath) ? Read(ManifestPath, ArtifactReading.Default.RunManifest) : null;

    /// <summary>The manifests of the steps that finished, in the order of the steps.</summary>
    /// <exception cref="ArtifactException">One of the files is not a step's manifest.</exception>
    public IReadOnlyList<StepManifest> ReadSteps() =>
        [.. StepManifestPaths().Select(file => Read(file, ArtifactReading.Default.StepManifest) with
        {
            // The folder's name has the step's number, which another program's manifest may leave out.
            StepName = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file))!,
        })];

    /// <summary>The columns of a step's rows; <see langword="null"/> if the step has not written them.</summary>
    /// <param name="step">The step's name, such as <c>04_optimal_and_gap</c>.</param>
    /// <exception cref="ArtifactException">The file is not a schema.</exception>
    public TableSchema? ReadSchema(string step)
    {
        string file = Below("steps", step, "schema.json");
        return File.Exists(file) ? Read(file, ArtifactReading.Default.TableSchema) : null;
    }

    /// <summary>The target distributions that the run fitted, by segment in natural order.</summary>
    /// <exception cref="ArtifactException">One of the files is not a target distribution.</exception>
    public IReadOnlyList<TargetDistribution> ReadDistributions() =>
        [.. DistributionPaths().Select(file => Read(file, ArtifactReading.Default.TargetDistribution))];

    /// <summary>The field profiles of the run's segments, in natural order.</summary>
    /// <exception cref="ArtifactException">One of the files is not a field profile.</exception>
    public IReadOnlyList<FieldProfile> ReadFieldProfiles() =>
        [.. SegmentPaths("field_profiles").Select(file => Read(file, ArtifactReading.Default.FieldProfile))];

    /// <summary>The share models that the run fitted, by segment in natural order; empty if it fitted none.</summary>
    /// <exception cref="ArtifactException">One of their files is not what a run writes.</exception>
    public IReadOnlyList<ShareModelFiles> ReadShareModels() =>
        Directory.Exists(Below("share_models"))
            ? [.. Directory.EnumerateDirectories(Below("share_models")).OrderBy(System.IO.Path.GetFileName, NaturalOrder.Comparer).Where(HoldsTheta).Select(ReadShareModel)]
            : [];

    /// <summary>The rows of <c>entries_enriched.csv</c>, read one by one: a large file is never in memory as a whole.</summary>
    /// <returns>The entries; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<EnrichedEntry> ReadEntries() => RunCsvFile.Read(Below("entries_enriched.csv"), EnrichedEntry.Of);

    /// <summary>The rows of <c>players.csv</c>, read one by one.</summary>
    /// <returns>The players of each slate; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<PlayerRow> ReadPlayers() => RunCsvFile.Read(Below("players.csv"), PlayerRow.Of);

    /// <summary>The rows of a training run's <c>contests.csv</c>, read one by one.</summary>
    /// <returns>The contests; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<ContestRow> ReadContests() => RunCsvFile.Read(Below("contests.csv"), ContestRow.Of);

    /// <summary>The rows of a training run's <c>duplicates.csv</c>, read one by one.</summary>
    /// <returns>The most duplicated lineups of each contest; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<DuplicateRow> ReadDuplicates() => RunCsvFile.Read(Below("duplicates.csv"), DuplicateRow.Of);

    /// <summary>The rows of a contest run's <c>contests.csv</c>, read one by one.</summary>
    /// <returns>The contests that the user has entered; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<EnteredContestRow> ReadEnteredContests() => RunCsvFile.Read(Below("contests.csv"), EnteredContestRow.Of);

    /// <summary>The rows of a contest run's <c>exposures.csv</c>, read one by one.</summary>
    /// <returns>The players of each contest; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<ExposureRow> ReadExposures() => RunCsvFile.Read(Below("exposures.csv"), ExposureRow.Of);

    /// <summary>The rows of a contest run's <c>profit_draws.csv</c>, read one by one.</summary>
    /// <returns>The draws; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<ProfitDrawRow> ReadProfitDraws() => RunCsvFile.Read(Below("profit_draws.csv"), ProfitDrawRow.Of);

    /// <summary>The rows of a contest's <c>lineup_grades.csv</c>, read one by one.</summary>
    /// <param name="contestId">DraftKings' id of the contest.</param>
    /// <returns>The user's lineups and the candidates; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<LineupGradeRow> ReadLineupGrades(string contestId) => ReadOfContest(contestId, "lineup_grades.csv", LineupGradeRow.Of);

    /// <summary>The rows of a contest's <c>own_lineups.csv</c>, read one by one.</summary>
    /// <param name="contestId">DraftKings' id of the contest.</param>
    /// <returns>The user's lineups, the kept ones first; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<LineupGradeRow> ReadOwnLineups(string contestId) => ReadOfContest(contestId, "own_lineups.csv", LineupGradeRow.Of);

    /// <summary>The rows of a contest's <c>duplicates.csv</c> in a contest run, read one by one.</summary>
    /// <param name="contestId">DraftKings' id of the contest.</param>
    /// <returns>How many lineups are entered once, twice and so on; none if the run has not written the file.</returns>
    /// <exception cref="ArtifactException">Thrown while the rows are read, if one is not what a run writes. The message names the file and the line.</exception>
    public IEnumerable<DuplicateCountRow> ReadDuplicateCounts(string contestId) => ReadOfContest(contestId, "duplicates.csv", DuplicateCountRow.Of);

    /// <summary>Any JSON file of the run, as it is.</summary>
    /// <param name="file">Its path.</param>
    /// <exception cref="ArtifactException">The file is not JSON.</exception>
    public static JsonDocument ReadJson(string file) => RunJsonFile.Read(file, bytes => JsonDocument.Parse(bytes));

    /// <summary>The paths of the steps' manifests.</summary>
    public IEnumerable<string> StepManifestPaths() =>
        Directory.Exists(Below("steps"))
            ? Directory.EnumerateDirectories(Below("steps"))
                .Order(StringComparer.Ordinal)
                .Select(step => System.IO.Path.Join(step, "step_manifest.json"))
                .Where(File.Exists)
            : [];

    /// <summary>The paths of the target distributions.</summary>
    public IEnumerable<string> DistributionPaths() => SegmentPaths("target_distributions");

    private IEnumerable<string> SegmentPaths(string folder) =>
        Directory.Exists(Below(folder))
            ? Directory.EnumerateFiles(Below(folder), "*.json").OrderBy(System.IO.Path.GetFileNameWithoutExtension, NaturalOrder.Comparer)
            : [];

    // An id may come from a file, so one that is not the plain name of a folder leads nowhere.
    private IEnumerable<TRow> ReadOfContest<TRow>(string contestId, string file, Func<CsvFileRow, TRow> parse)
    {
        ArgumentNullException.ThrowIfNull(contestId);
        return contestId is "." or ".." || System.IO.Path.GetFileName(contestId) != contestId ? [] : RunCsvFile.Read(Below("contests", contestId, file), parse);
    }

    private static bool HoldsTheta(string folder) => File.Exists(System.IO.Path.Join(folder, "theta.json"));

    private static ShareModelFiles ReadShareModel(string folder)
    {
        string metrics = System.IO.Path.Join(folder, ShareModelMetrics.FileName), diagnostics = System.IO.Path.Join(folder, "diagnostics.json");
        return new ShareModelFiles(
            System.IO.Path.GetFileName(folder), Read(System.IO.Path.Join(folder, "theta.json"), ArtifactReading.Default.ShareModelTheta),
            File.Exists(metrics) ? ShareModelMetrics.Read(metrics) : null,
            File.Exists(diagnostics) ? Read(diagnostics, ArtifactReading.Default.ShareModelDiagnostics) : null);
    }

    private string Below(params ReadOnlySpan<string> names) => System.IO.Path.Join(Path, System.IO.Path.Join(names));

    private static T Read<T>(string file, JsonTypeInfo<T> type)
        where T : class => RunJsonFile.Read(file, json => JsonSerializer.Deserialize(json, type));
}
