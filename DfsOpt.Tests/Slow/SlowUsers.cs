using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Slow;

/// <summary>How many entries each user has in a contest: the n of <c>user (i/n)</c>, 1 for a plain name.</summary>
internal static class SlowUsers
{
    public static Dictionary<(string Slate, string Contest, string User), int> EntriesOf(string dataRoot)
    {
        var told = new Dictionary<(string Slate, string Contest, string User), int>();
        foreach (string file in Directory.EnumerateFiles(dataRoot, "*", SearchOption.AllDirectories))
        {
            string slate = Path.GetRelativePath(dataRoot, file).Split('/')[3];
            if (file.EndsWith(".zip", StringComparison.Ordinal))
            {
                using var zip = ZipFile.OpenRead(file);
                foreach (var member in zip.Entries.Where(member => member.Name.StartsWith("contest-standings-", StringComparison.Ordinal)))
                {
                    using var text = new StreamReader(member.Open());
                    Add(slate, member.Name, text.ReadToEnd());
                }
            }
            else if (Path.GetFileName(file).StartsWith("contest-standings-", StringComparison.Ordinal))
            {
                Add(slate, Path.GetFileName(file), File.ReadAllText(file));
            }
        }

        return told;

        void Add(string slate, string file, string text)
        {
            string contest = Regex.Match(file, "[0-9]{6,}").Value;
            foreach (var row in SlowCsv.Read(text.TrimStart('\uFEFF')).Skip(1).Where(row => row.Cells[1].Length > 0))
            {
                var name = Regex.Match(row.Cells[2], @"^(.*) \([0-9]+/([0-9]+)\)$");
                string user = name.Success ? name.Groups[1].Value : row.Cells[2];
                told[(slate, contest, user)] = name.Success ? int.Parse(name.Groups[2].Value, CultureInfo.InvariantCulture) : 1;
            }
        }
    }
}
