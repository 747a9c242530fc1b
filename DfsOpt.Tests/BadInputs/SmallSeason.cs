using System.IO.Compression;
using System.Text;
using DfsOpt.Core;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.BadInputs;

/// <summary>A season of two slates and three contests with nothing wrong, made to be spoiled.</summary>
internal sealed class SmallSeason : IDisposable
{
    public const string Slate = "dk-results/showdown/nba/s1";
    public const string Projection = Slate + "/AAA_BBB.csv";
    public const string Matrix = Slate + "/AAA_BBB_corr_matrix.csv";
    public const string Contests = Slate + "/contests";

    /// <summary>The contest that cases spoil: line 5 was never submitted.</summary>
    public const string First = Contests + "/contest-standings-100000001.csv";
    public const string Second = Contests + "/contest-standings-100000002.csv";
    public const string OtherSlate = "dk-results/showdown/nba/s2";
    public const string Third = OtherSlate + "/contests/contest-standings-100000003.csv";

    public const string StandingsHeader = "Rank,EntryId,EntryName,TimeRemaining,Points,Lineup,,Player,Roster Position,%Drafted,FPTS";
    public const string ProjectionHeader = "DFS ID,Name,Pos,Team,Opp,Salary,SS Proj,My Own,Min";
    public const string Lineup = "CPT Fred Fox UTIL Adam Able UTIL Ben Baker UTIL Gus Gray UTIL Hal Hunt UTIL Ian Ives";

    private static readonly (string Name, string Team, int Salary, string Projection, string Ownership)[] _players =
    [
        ("Adam Able", "AAA", 10000, "40.25", "55.5"), ("Ben Baker", "AAA", 8000, "32", "40"), ("Carl Cole", "AAA", 6000, "25.125", "30"),
        ("Dan Dunn", "AAA", 5000, "20.5", "22"), ("Eli East", "AAA", 4000, "15.25", "12"), ("Fred Fox", "AAA", 3000, "10", "5"),
        ("Gus Gray", "BBB", 9000, "36.75", "50"), ("Hal Hunt", "BBB", 7000, "28", "33"), ("Ian Ives", "BBB", 5600, "22", "25"),
        ("Jim Jones", "BBB", 4600, "18", "15"), ("Ken Kane", "BBB", 3600, "12.75", "8"), ("Lou Lane", "BBB", 2600, "8", "2"),
    ];

    private readonly TempFolder _folder = new();

    public SmallSeason()
    {
        Write(Projection, ProjectionText(""));
        Write(Matrix, MatrixText());
        Write(First, Standings(1, Lineup,
            "ann (1/2)", "ann (2/2)", "bob", "!cid", "dee", "eve"));
        Write(Second, Standings(2, "CPT Lou Lane UTIL Adam Able UTIL Ben Baker UTIL Carl Cole UTIL Dan Dunn UTIL Gus Gray",
            "ann (1/7)", "fay", "gil", "hal"));
        Write(OtherSlate + "/CCC_DDD.csv", ProjectionText("son"));
        Write(OtherSlate + "/CCC_DDD_corr_matrix.csv", MatrixText("son"));
        Write(Third, Standings(3, "CPT Fred Foxson UTIL Adam Ableson UTIL Ben Bakerson UTIL Gus Grayson UTIL Hal Huntson UTIL Ian Ivesson",
            "ida", "joe", "kay"));
    }

    public string Root => _folder["data"];

    public string Artifacts => _folder["artifacts"];

    public string this[string path] => Path.Combine(Root, path);

    public TrainingConfig Config => new() { DataRoot = Root, ArtifactsRoot = Artifacts };

    public static string Standings(int contest, string lineup, params string[] names) => string.Concat(
        names.Select((name, i) => name[0] == '!'
            ? $"{i + 1},4{contest:000}00000{i},{name[1..]},0,0,,,,\n"
            : $"{i + 1},4{contest:000}00000{i},{name},0,{120.5 - i},{lineup},{(i < 2 ? ",,,," : ",,")}\n").Prepend(StandingsHeader + "\n"));

    public static string ProjectionText(string suffix) => ProjectionHeader + "\n" + string.Concat(_players.Select((p, i) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{i * 2},{p.Name}{suffix},\"PG,UTIL\",{p.Team},{(p.Team == "AAA" ? "BBB" : "AAA")},{p.Salary * 3 / 2},{decimal.Parse(p.Projection, System.Globalization.CultureInfo.InvariantCulture) * 1.5m},3,30\n" +
        $"{(i * 2) + 1},{p.Name}{suffix},\"PG,UTIL\",{p.Team},{(p.Team == "AAA" ? "BBB" : "AAA")},{p.Salary},{p.Projection},{p.Ownership},30\n")));

    public static string MatrixText(string suffix = "") =>
        "Column1," + string.Join(',', _players.Select(p => p.Name + suffix)) + "\n" + string.Concat(_players.Select((one, i) =>
            one.Name + suffix + "," + string.Join(',', _players.Select((other, j) => i == j ? "1.0" : one.Team == other.Team ? "-0.05" : "0.125")) + "\n"));

    public string Text(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
    }

    /// <summary>Replaces the first place where a text stands.</summary>
    public void Replace(string path, string old, string changed)
    {
        string text = Text(path);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.IsTrue(at >= 0, $"'{old}' is not in {path}");
        Write(path, text[..at] + changed + text[(at + old.Length)..]);
    }

    public void ReplaceAll(string path, string old, string changed)
    {
        StringAssert.Contains(Text(path), old);
        Write(path, Text(path).Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Changes a line, by its number from 1.</summary>
    public void Line(string path, int line, Func<string, string> change)
    {
        string[] lines = Text(path).Split('\n');
        lines[line - 1] = change(lines[line - 1]);
        Write(path, string.Join('\n', lines));
    }

    public void Append(string path, string text) => Write(path, Text(path) + text);

    public void Delete(string path) => File.Delete(this[path]);

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[to])!);
        File.Move(this[from], this[to]);
    }

    public static byte[] Zip(params (string Member, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (member, text) in members)
            {
                using var stream = zip.CreateEntry(member).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Puts the first contest into a zip in place of its file.</summary>
    public void ZipFirst(string member, Func<byte[], byte[]>? spoil = null)
    {
        byte[] zip = Zip((member, Text(First)));
        Delete(First);
        Write(Contests + "/contest-standings-100000001.zip", spoil is null ? zip : spoil(zip));
    }

    public void Dispose() => _folder.Dispose();
}
