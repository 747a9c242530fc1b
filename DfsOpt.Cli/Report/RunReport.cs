using System.Text;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Runs;
using DfsOpt.Core;

namespace DfsOpt.Cli.Report;

/// <summary>Writes a run as one self-contained page.</summary>
internal static class RunReport
{
    public const string FileName = "report.html";

    private static readonly string[] _files = ["run_manifest.json", "logs/run.log", "entries_enriched.csv", "players.csv", "contests.csv", "duplicates.csv", "DKEntries_filled.csv", "lineups.csv", "exposures.csv", "profit_draws.csv"];
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads a run, and the one to compare it with, and writes the page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="against">The run to compare it with; <see langword="null"/> for none.</param>
    /// <param name="output">The file to write; <see langword="null"/> for one in the run's directory, with another name if two runs are compared.</param>
    /// <returns>The page's path.</returns>
    /// <exception cref="ArtifactException">A file in one of the directories is not what a run writes.</exception>
    public static string Write(RunArtifacts run, RunArtifacts? against, string? output = null)
    {
        var snapshot = RunSnapshot.Read(run);
        bool isContestRun = (snapshot.Manifest?.Pipeline ?? (snapshot.Steps is [var first, ..] ? first.Pipeline : null)) == ContestPipeline.Name;
        var content = new ReportContent(
            snapshot,
            against is null ? null : RunSnapshot.Read(against),
            ReportLog.Of(RunLogFile.Read(run.LogPath)),
            isContestRun ? RunFields.None : RunFields.Read(run),
            [.. _files.Where(file => File.Exists(Path.Join(run.Path, file)))])
        {
            Models = run.ReadShareModels().ToDictionary(model => model.GppCategory),
            Night = isContestRun ? NightRun.Read(run) : null,
        };
        string path = output is null ? Path.Join(run.Path, against is null ? FileName : $"report-against-{against.Id}.html") : Path.GetFullPath(output);
        byte[] page = _utf8.GetBytes(ReportPage.Write(content));
        // Readers never see half a page, and no other file has this name.
        string unfinished = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
                file.Write(page);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw;
        }

        return path;
    }
}
