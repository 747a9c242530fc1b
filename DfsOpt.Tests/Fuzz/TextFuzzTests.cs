using System.Text;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Texts;
using DfsOpt.Tests.Slow;

namespace DfsOpt.Tests.Fuzz;

[TestClass]
public sealed class TextFuzzTests
{
    private static readonly string[] _words = ["CPT", "UTIL", "FLEX", "UTIL", "FLEX", "LOCKED", "Adam", "Able", "Jr.", "", "CPTS", "utIL", "é"];

    [TestMethod]
    public void Csv_is_read_like_character_by_character() => FuzzCases.Run(0.3, random =>
    {
        string text = Letters(random, "ab,\"\n\r ", random.Next(3) == 0 ? 300 : 60);
        var rows = SlowCsv.Read(text);
        var csv = new CsvCursor(Encoding.UTF8.GetBytes(text));
        foreach (var row in rows)
        {
            Assert.IsTrue(csv.NextRow(), "a row more");
            Assert.AreEqual(row.Line, csv.Line);
            // Some readers leave a row before its end.
            int read = random.Next(3) == 0 ? random.Next(row.Cells.Count) : row.Cells.Count;
            for (int i = 0; i < read; i++)
            {
                Assert.IsTrue(csv.NextCell());
                Assert.AreEqual(row.Cells[i], Encoding.UTF8.GetString(csv.Cell));
            }

            if (read < row.Cells.Count)
                continue;
            Assert.IsFalse(csv.NextCell());
            Assert.AreEqual(row.UnclosedQuoteLine, csv.UnclosedQuoteLine);
        }

        Assert.IsFalse(csv.NextRow());
        Assert.AreEqual(rows.Count == 0 ? 0 : rows[^1].UnclosedQuoteLine, csv.UnclosedQuoteLine);
    });

    [TestMethod]
    public void Rows_read_at_once_have_the_same_cells_as_read_one_by_one() => FuzzCases.Run(0.3, random =>
    {
        byte[] text = Encoding.UTF8.GetBytes(Letters(random, random.Next(2) == 0 ? "abcdefg,\n\r" : "ab,\"\n\r ", random.Next(2) == 0 ? 300 : 60));
        var csv = new CsvCursor(text);
        var slow = new CsvCursor(text);
        Span<TextPlace> cells = stackalloc TextPlace[random.Next(1, 6)];
        while (slow.NextRow())
        {
            Assert.IsTrue(csv.NextRow());
            Assert.AreEqual(slow.Line, csv.Line);
            var row = csv.ReadRow(cells, out int count);
            foreach (var cell in cells[..count])
            {
                Assert.IsTrue(slow.NextCell());
                Assert.AreEqual(Encoding.UTF8.GetString(slow.Cell), Encoding.UTF8.GetString(cell.In(row)));
            }

            Assert.IsTrue(count == cells.Length || !slow.NextCell());
            Assert.IsFalse(csv.NextCell());
        }

        Assert.IsFalse(csv.NextRow());
        Assert.AreEqual(slow.Position, csv.Position);
        Assert.AreEqual(slow.NextLine, csv.NextLine);
        Assert.AreEqual(slow.UnclosedQuoteLine, csv.UnclosedQuoteLine);
    });

    [TestMethod]
    public void Lineups_are_split_like_word_by_word() => FuzzCases.Run(0.2, random =>
    {
        string text = random.Next(2) == 0
            ? string.Join(' ', Enumerable.Range(0, random.Next(20)).Select(_ => _words[random.Next(_words.Length)]))
            : "CPT " + string.Join(" UTIL ", Enumerable.Range(0, random.Next(5, 8)).Select(_ => $"{_words[random.Next(6, _words.Length)]} {_words[random.Next(_words.Length)]}"));
        text = text.Trim(' ');
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string[]? expected = SlowNames.Lineup(text);
        Span<TextPlace> places = stackalloc TextPlace[Showdown.Slots];
        bool split = LineupText.TrySplit(bytes, places);
        Assert.AreEqual(expected is not null, split, text);
        if (split)
            CollectionAssert.AreEqual(expected, Names(bytes, places), text);
        if (!LineupText.TrySplitUsual(bytes, places))
            return;
        string[] usual = Names(bytes, places);
        bool right = usual.All(n => LineupText.IsName(Encoding.UTF8.GetBytes(n)));
        Assert.AreEqual(expected is not null, right, text);
        if (right)
            CollectionAssert.AreEqual(expected, usual, text);
    });

    [TestMethod]
    public void Names_are_normalised_like_letter_by_letter() => FuzzCases.Run(0.1, random =>
    {
        string name = Letters(random, "abcXYZ .'-\t" + string.Concat(SlowNames.Letters.Keys), 12);
        if (random.Next(2) == 0)
            name += new[] { " Jr.", " III", " v", " Sr", "Jr", " IV " }[random.Next(6)];
        Assert.AreEqual(SlowNames.Normalise(name), PlayerName.Normalise(name), $"'{name}'");
        Assert.AreEqual(SlowNames.Normalise(name), PlayerName.Normalise(Encoding.UTF8.GetBytes(name)), $"'{name}'");
    });

    [TestMethod]
    public void Entry_names_are_read_like_by_their_pattern() => FuzzCases.Run(0.1, random =>
    {
        string name = Letters(random, "a0123456789 ()/", 14);
        if (random.Next(2) == 0)
            name += $" ({Letters(random, "0123456789", 11)}/{Letters(random, "0123456789", 11)})";
        name = name.Trim(' ');
        var user = EntryName.User(Encoding.UTF8.GetBytes(name), out int entries);
        var expected = SlowNames.EntryName(name);
        Assert.AreEqual(expected.Entries ?? EntryName.TooMany, entries, $"'{name}'");
        Assert.AreEqual(expected.User, Encoding.UTF8.GetString(user), $"'{name}'");
    });

    private static string[] Names(byte[] text, Span<TextPlace> places)
    {
        string[] names = new string[places.Length];
        for (int i = 0; i < names.Length; i++)
            names[i] = Encoding.UTF8.GetString(places[i].In(text));
        return names;
    }

    private static string Letters(Random random, string alphabet, int most)
    {
        var text = new StringBuilder();
        for (int i = random.Next(most + 1); i > 0; i--)
            text.Append(alphabet[random.Next(alphabet.Length)]);
        return text.ToString();
    }
}
