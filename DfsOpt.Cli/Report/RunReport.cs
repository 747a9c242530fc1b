using System.Text;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Runs;

namespace DfsOpt.Cli.Report;

/// <summary>Writes a run's <c>report.html</c>: one page that needs nothing beside it.</summary>
internal static class RunReport
{
    public const string FileName = "report.html";

    private static readonly string[] Files = ["run_manifest.json", "logs/run.log", "entries_enriched.csv"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads <paramref name="run"/>, lays <paramref name="against"/> over it where given, and writes the page into the run's directory.</summary>
    /// <returns>The page's path.</returns>
    /// <exception cref="ArtifactException">One of the directories holds something that no run writes.</exception>
    public static string Write(RunArtifacts run, RunArtifacts? against)
    {
        var content = new ReportContent(
            RunSnapshot.Read(run),
            against is null ? null : RunSnapshot.Read(against),
            ReportLog.Of(RunLog.Read(run.LogPath)),
            [.. Files.Where(file => File.Exists(Path.Join(run.Path, file)))]);
        var path = Path.Join(run.Path, FileName);
        var page = Utf8.GetBytes(ReportPage.Write(content));
        // A reader never sees half a page, and nobody has a file of this name for us to write over.
        var unfinished = Path.Join(run.Path, $".{FileName}.{Path.GetRandomFileName()}");
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
