using System.Text;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Runs;
using DfsOpt.Core;

namespace DfsOpt.Cli.Report;

/// <summary>Writes a run as one page that needs nothing beside it.</summary>
internal static class RunReport
{
    public const string FileName = "report.html";

    private static readonly string[] _files = ["run_manifest.json", "logs/run.log", "entries_enriched.csv", "players.csv", "contests.csv", "duplicates.csv", "DKEntries_filled.csv", "lineups.csv", "exposures.csv", "profit_draws.csv"];
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads <paramref name="run"/>, lays <paramref name="against"/> over it where given, and writes the page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="against">The run it is laid against.</param>
    /// <param name="output">Where to; <see langword="null"/> for the run's directory, where a page with a second run stands beside the plain one.</param>
    /// <returns>The page's path.</returns>
    /// <exception cref="ArtifactException">One of the directories holds something that no run writes.</exception>
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
        // A reader never sees half a page, and nobody has a file of this name for us to write over.
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
