using DfsOpt.Core.Inputs;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core;

/// <summary>Writes a slate's lineup universe to files: its players, its counts, and on request its lineups.</summary>
public static class UniverseExport
{
    private const string MatrixEnd = "_corr_matrix.csv";

    /// <summary>Reads a slate's players, and its correlations if there are any.</summary>
    /// <param name="slate">A projection export, or a slate's folder with one in it.</param>
    /// <param name="corrMatrix">The correlation matrix; <see langword="null"/> for the folder's own, if it has one.</param>
    /// <param name="report">Called for each problem with the files that does not prevent a universe.</param>
    /// <exception cref="FormatException">A file cannot be read, or its players do not make a slate; the message says which file and why.</exception>
    public static LineupUniverse Read(string slate, string? corrMatrix = null, Action<Problem>? report = null)
    {
        ArgumentNullException.ThrowIfNull(slate);
        report ??= _ => { };
        var projections = Directory.Exists(slate) ? ProjectionsIn(new DirectoryInfo(slate)) : new FileInfo(slate);
        var matrix = corrMatrix is not null ? new FileInfo(corrMatrix) : Directory.Exists(slate) ? FilesOf(new DirectoryInfo(slate)).FirstOrDefault(IsMatrix) : null;
        var tiers = new SegmentDefinitions().CaptainTiers;
        string reading = projections.FullName;
        try
        {
            var rows = ProjectionFile.Read(Bytes(projections).Span);
            var folder = new SlateFolder("", Path.GetFileName(projections.DirectoryName) ?? "", projections.DirectoryName ?? "");
            var players = new SlatePlayers(folder, PlayerChoice.Choose(rows, projections.Name, flexOnly: false, report).Players, tiers);
            reading = matrix?.FullName ?? reading;
            return SlateUniverse.Of(players, matrix is null ? null : CorrelationFile.Read(Bytes(matrix).Span, players, matrix.Name, report), tiers);
        }
        catch (InputException e)
        {
            throw new FormatException(e.ToProblem(reading, "no lineup can be made").Message, e);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"{projections.FullName}: {Reason.Of(e)}.", e);
        }
    }

    /// <summary>Writes <c>players.csv</c>, <c>metadata.json</c> and on request <c>lineups.csv</c>, each under a temporary name first.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="folder">The folder to write to; it is created if it does not exist.</param>
    /// <param name="slateId">The slate's name, for the metadata.</param>
    /// <param name="sport">The sport, for the metadata, in lower case; empty if not known.</param>
    /// <param name="includesLineups">Whether <c>lineups.csv</c> is written, a row for each lineup.</param>
    /// <param name="time">The clock by which the work is timed; <see langword="null"/> for the system's.</param>
    /// <param name="cancellationToken">Cancels the work between blocks of lineups; no half-written file remains.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(
        LineupUniverse universe, string folder, string slateId, string sport, bool includesLineups, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(universe);
        ArgumentNullException.ThrowIfNull(folder);
        new UniverseFiles(universe, folder).Write(slateId, sport, includesLineups, time ?? TimeProvider.System, cancellationToken);
    }

    private static FileInfo ProjectionsIn(DirectoryInfo folder) =>
        FilesOf(folder).FirstOrDefault(file => !IsMatrix(file) && FileStart.Of(file).IsProjection)
        ?? throw new FormatException($"{folder.FullName} has no projection export: a .csv with the columns {string.Join(", ", RequiredColumns.Projection.ToArray())}.");

    private static IEnumerable<FileInfo> FilesOf(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => !file.Name.StartsWith('.') && file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase)).OrderBy(file => file.Name, StringComparer.Ordinal);

    private static bool IsMatrix(FileInfo file) => file.Name.EndsWith(MatrixEnd, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> Bytes(FileInfo file) => file.Exists
        ? new InputReader().Read(new InputFile(InputKind.Projection, file.FullName, file.Name, "", file.Length, file.LastWriteTimeUtc))
        : throw new FormatException($"{file.FullName} does not exist.");
}
