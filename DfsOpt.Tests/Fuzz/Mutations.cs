using System.Text;
using DfsOpt.Tests.Slow;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Fuzz;

/// <summary>Spoils texts the way downloads, spreadsheets and bad luck do.</summary>
internal static class Mutations
{
    private static readonly string[] _pieces =
    [
        "\"", "\"\"", ",", ",,,", "\n", "\r\n", "\r", " ", "  ", "\t", ";", "LOCKED", "CPT ", " CPT ", " UTIL ", " FLEX ", "UTIL", " (1/2)", " (3/150)", "(2/0)", " (1/99999999999)",
        "99999999999999999999", "1e5", "-1", "0", "+7", "NaN", "$5,000", "5.000", "5,00", "12.5%", "0.1234567891", "10000", "Jr.", " III", "é", "ç", "\u2019", "\u0301", "\u00A0", "'", "-", ".",
        "\0", "EntryId", "Lineup", "Name", "=1+1", "",
    ];

    /// <summary>A file of real exports, its header and some of its rows.</summary>
    public static string Excerpt(Random random, string[] files)
    {
        string[] lines = File.ReadAllText(Path.Combine(TestData.Folder, "real-excerpts", files[random.Next(files.Length)])).Split('\n');
        int rows = random.Next(1, 25), from = random.Next(1, Math.Max(2, lines.Length - rows));
        return string.Join('\n', lines.Skip(from).Take(rows).Prepend(lines[0]));
    }

    /// <summary>The text as bytes, spoiled in up to five places.</summary>
    public static byte[] Spoil(Random random, string text)
    {
        var spoiled = new StringBuilder(text);
        for (int i = random.Next(6); i > 0; i--)
            Spoil(random, spoiled);
        byte[] bytes = Encoding.UTF8.GetBytes(spoiled.ToString());
        return random.Next(40) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. bytes],
            1 => [.. bytes[..(bytes.Length / 2)], 0xFF, .. bytes[(bytes.Length / 2)..]],
            2 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(spoiled.ToString())],
            _ => bytes,
        };
    }

    private static void Spoil(Random random, StringBuilder text)
    {
        int at = random.Next(text.Length + 1), length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(8))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Length = at;
                break;
            case 3:
                SwapLines(random, text);
                break;
            case 4:
                text.Insert(at, SlowNames.Letters.Keys.ElementAt(random.Next(SlowNames.Letters.Count)));
                break;
            case 5:
                text.Remove(at, length).Insert(at, _pieces[random.Next(_pieces.Length)]);
                break;
            default:
                text.Insert(at, _pieces[random.Next(_pieces.Length)]);
                break;
        }
    }

    private static void SwapLines(Random random, StringBuilder text)
    {
        string[] lines = text.ToString().Split('\n');
        int one = random.Next(lines.Length), other = random.Next(lines.Length);
        (lines[one], lines[other]) = (lines[other], lines[one]);
        text.Clear().Append(string.Join('\n', lines));
    }
}
