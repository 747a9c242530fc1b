using System.Text;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Texts;
using DfsOpt.Tests.Slow;

namespace DfsOpt.Tests.Fuzz;

[TestClass]
public sealed class ReaderFuzzTests
{
    private static readonly string[] _standings =
        ["nba-classic-standings-locked-excerpt.csv", "nba-showdown-standings-excerpt.csv", "nfl-showdown-standings-excerpt.csv", "nhl-showdown-standings.csv"];

    private static readonly string[] _projections =
        ["sabersim-mlb-showdown-70-columns.csv", "sabersim-nba-classic-2022-quoted.csv", "sabersim-nba-showdown-2025.csv", "sabersim-nfl-showdown-2025.csv"];

    private static readonly string[] _words = ["CPT", "UTIL", "FLEX", "UTIL", "FLEX", "LOCKED", "Adam", "Able", "Jr.", "", "CPTS", "utIL", "é"];

    [TestMethod]
    public void Csv_is_read_as_character_by_character() => FuzzCases.Run(0.3, random =>
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
    public void Rows_read_at_once_have_the_cells_that_are_read_one_by_one() => FuzzCases.Run(0.3, random =>
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
    public void Lineups_are_taken_apart_as_word_by_word() => FuzzCases.Run(0.2, random =>
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
    public void Names_are_normalised_as_letter_by_letter() => FuzzCases.Run(0.1, random =>
    {
        string name = Letters(random, "abcXYZ .'-\t" + string.Concat(SlowNames.Letters.Keys), 12);
        if (random.Next(2) == 0)
            name += new[] { " Jr.", " III", " v", " Sr", "Jr", " IV " }[random.Next(6)];
        Assert.AreEqual(SlowNames.Normalise(name), PlayerName.Normalise(name), $"'{name}'");
        Assert.AreEqual(SlowNames.Normalise(name), PlayerName.Normalise(Encoding.UTF8.GetBytes(name)), $"'{name}'");
    });

    [TestMethod]
    public void Entry_names_are_read_as_by_their_pattern() => FuzzCases.Run(0.1, random =>
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

    [TestMethod]
    public void Standings_are_read_as_row_by_row()
    {
        var reader = new ContestReader(new SegmentDefinitions(), new Dictionary<string, string>());
        var slate = new SlateFolder("nba", "s", "nba/s");
        var source = new ContestSource(slate, "1", new InputFile(InputKind.StandingsCsv, "/f.csv", "f.csv", "f.csv", 0, default), null);
        FuzzCases.Run(0.2, random =>
        {
            byte[] bytes = Mutations.Spoil(random, Mutations.Excerpt(random, _standings));
            var expected = SlowContest.Read(bytes);
            var problems = new List<Problem>();
            Contest contest;
            try
            {
                contest = reader.Read(source, () => new BytesText(bytes, random.Next(1, 5_000)), problems.Add, CancellationToken.None);
            }
            catch (InputException e)
            {
                Assert.AreEqual(expected.Code, e.Code.Name, Encoding.UTF8.GetString(bytes));
                return;
            }

            Assert.IsNull(expected.Code, Encoding.UTF8.GetString(bytes));
            Same(expected, contest);
            CollectionAssert.AreEquivalent(expected.Warnings.ToArray(), problems.Select(p => p.Code.Name).Distinct().ToArray(), Encoding.UTF8.GetString(bytes));
        });
    }

    [TestMethod]
    public void Projections_are_read_as_row_by_row() => FuzzCases.Run(0.1, random =>
    {
        byte[] bytes = Mutations.Spoil(random, Mutations.Excerpt(random, _projections));
        var expected = SlowPlayers.Read(bytes);
        IReadOnlyList<ProjectionRow> rows;
        ChosenPlayers chosen;
        try
        {
            rows = ProjectionFile.Read(bytes);
            chosen = PlayerChoice.Choose(rows, "f.csv", flexOnly: false, _ => { });
        }
        catch (InputException e)
        {
            Assert.AreEqual(expected.Code, e.Code.Name, Encoding.UTF8.GetString(bytes));
            return;
        }

        Assert.IsNull(expected.Code, Encoding.UTF8.GetString(bytes));
        Assert.HasCount(expected.Rows, rows);
        Assert.AreEqual(expected.Incomplete, rows.Count(r => r.Lacking.Count > 0));
        CollectionAssert.AreEquivalent(
            expected.Players.Values.ToArray(),
            chosen.Players.Select(p => new SlowPlayers.Player(
                p.Name, p.NormalisedName, p.Team, p.Salary, p.Projection / (decimal)FixedPoint.NanosPerPoint, p.Ownership, p.CaptainOwnership)).ToArray());
    });

    [TestMethod]
    public void Standings_read_in_small_blocks_are_those_read_at_once()
    {
        var source = new ContestSource(new SlateFolder("nba", "s", "nba/s"), "1", new InputFile(InputKind.StandingsCsv, "/f.csv", "f.csv", "f.csv", 0, default), null);
        FuzzCases.Run(0.2, random =>
        {
            byte[] bytes = Mutations.Spoil(random, Mutations.Excerpt(random, _standings));
            var whole = Read(new ContestReader(new SegmentDefinitions(), new Dictionary<string, string>()));
            var blocks = Read(new ContestReader(new SegmentDefinitions(), new Dictionary<string, string>()) { Blocks = new LineBlocks(random.Next(1, 400)) });
            // Of two faults, the one that is met first is told.
            if (whole.Fault is not null)
                Assert.IsNotNull(blocks.Fault, whole.Fault + "\n" + Encoding.UTF8.GetString(bytes));
            else
                Assert.AreEqual(whole.Contest, blocks.Contest, Encoding.UTF8.GetString(bytes));

            (string? Fault, string? Contest) Read(ContestReader reader)
            {
                var problems = new List<string>();
                try
                {
                    var contest = reader.Read(source, () => new BytesText(bytes, random.Next(1, 5_000)), p => problems.Add(p.Message), CancellationToken.None);
                    return (null, string.Join('\n', [.. problems, $"{contest.Size} {contest.Unsubmitted} {contest.Invalid} {contest.MaxEntriesPerUser} {contest.GppCategory}", .. Rows(contest)]));
                }
                catch (InputException e)
                {
                    return (e.Code.Name, null);
                }
            }
        });
    }

    private static string[] Rows(Contest contest)
    {
        var text = new CsvText();
        new EntryRows(EntryLayout.Parsed, contest).Write(0, contest.Count, text, int.MaxValue, new BlockCache(contest.Count + 1));
        return Encoding.UTF8.GetString(text.Written).Split('\n');
    }

    private static void Same(SlowContest expected, Contest contest)
    {
        Assert.AreEqual(expected.Size, contest.Size);
        Assert.AreEqual(expected.Unsubmitted, contest.Unsubmitted);
        Assert.AreEqual(expected.Invalid, contest.Invalid);
        Assert.AreEqual(expected.MaxEntries, contest.MaxEntriesPerUser);
        Assert.AreEqual(expected.IsOver, contest.IsOver);
        Assert.AreEqual(expected.Segment("nba"), contest.GppCategory);
        Assert.AreEqual(expected.Entries.Count, contest.Count);
        byte[][] normalisedNames = Array.ConvertAll(contest.Lineups.NormalisedNames, Encoding.UTF8.GetBytes);
        byte[] hash = new byte[LineupHash.Size];
        var duplicates = expected.Entries.CountBy(e => SlowNames.Hash(e.Normalised)).ToDictionary();
        for (int i = 0; i < contest.Count; i++)
        {
            var entry = expected.Entries[i];
            Assert.AreEqual(entry.Id, contest.EntryIdText(i));
            Assert.AreEqual(entry.User, Encoding.UTF8.GetString(contest.Users[contest.Entries.UserOf[i]]));
            Assert.AreEqual(new Standing(entry.Rank ?? Standing.NoRank, entry.Points ?? double.NaN), contest.Entries.Standings[contest.Entries.StandingOf[i]]);
            int spelling = contest.Entries.SpellingOf[i];
            var six = contest.Lineups.Spellings[spelling];
            for (int slot = 0; slot < Showdown.Slots; slot++)
                Assert.AreEqual(entry.Names[slot], Encoding.UTF8.GetString(contest.Names[six[slot]]));
            int lineup = contest.Lineups.LineupOf[spelling];
            LineupHash.Write(contest.Lineups.Lineups[lineup], normalisedNames, hash);
            Assert.AreEqual(SlowNames.Hash(entry.Normalised), Convert.ToHexStringLower(hash));
            Assert.AreEqual(duplicates[SlowNames.Hash(entry.Normalised)], contest.Lineups.EntriesOf[lineup]);
        }
    }

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
