using System.IO.Compression;
using System.Text;

namespace DfsOpt.Benchmarks.Season;

/// <summary>Writes a season as people keep it: a folder for each slate with its contests, four of ten still zipped.</summary>
internal static class SeasonFolder
{
    private const int FirstContestId = 170_000_000;

    private static readonly DateTimeOffset _zipTime = new(2025, 1, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the season below a folder, unless it is there already.</summary>
    /// <returns>The season's data root.</returns>
    public static string Make(SeasonShape shape, string folder)
    {
        string root = Path.Combine(folder, shape.ToString());
        if (Directory.Exists(root))
            return root;
        string unfinished = root + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Write(shape, unfinished);
        Directory.Move(unfinished, root);
        return root;
    }

    private static void Write(SeasonShape shape, string root)
    {
        var slates = Enumerable.Range(0, Math.Min(shape.Contests, SeasonShape.MostSlates)).Select(i => new Slate(i, shape.PlayersPerTeam)).ToList();
        foreach (var slate in slates)
        {
            string folder = Directory.CreateDirectory(FolderOf(slate, root)).FullName;
            string name = $"{slate.Sport.ToUpperInvariant()}_{slate.Id}_DK_Showdown";
            File.WriteAllText(Path.Combine(folder, $"{name}.csv"), ProjectionCsv.Of(slate));
            File.WriteAllText(Path.Combine(folder, $"{name}_corr_matrix.csv"), CorrelationCsv.Of(slate));
        }

        Parallel.For(0, shape.Contests, contest =>
        {
            var slate = slates[contest % slates.Count];
            int entries = (shape.Entries / shape.Contests) + (contest < shape.Entries % shape.Contests ? 1 : 0);
            var standings = new StandingsCsv(slate, entries, shape.Repeat, SeasonShape.Seed + contest);
            WriteContest(standings, slate, Path.Combine(FolderOf(slate, root), "contests"), contest);
        });
    }

    private static string FolderOf(Slate slate, string root) => Path.Combine(root, "dk-results", "showdown", slate.Sport, slate.Id);

    private static void WriteContest(StandingsCsv standings, Slate slate, string contests, int number)
    {
        string name = $"contest-standings-{FirstContestId + (number * 17)}";
        bool zipped = number % 10 >= 6;
        string folder = zipped ? contests : Path.Combine(contests, name);
        Directory.CreateDirectory(folder);
        if (!zipped)
        {
            using var file = File.Create(Path.Combine(folder, $"{name}.csv"));
            WriteText(standings, slate, file);
            return;
        }

        using var zip = ZipFile.Open(Path.Combine(folder, $"{name}.zip"), ZipArchiveMode.Create);
        var member = zip.CreateEntry($"{name}.csv", CompressionLevel.Optimal);
        member.LastWriteTime = _zipTime;
        using var content = member.Open();
        WriteText(standings, slate, content);
    }

    // NBA exports start with a byte order mark, NFL exports do not.
    private static void WriteText(StandingsCsv standings, Slate slate, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !slate.IsNfl), 1 << 16);
        standings.Write(text);
    }
}
