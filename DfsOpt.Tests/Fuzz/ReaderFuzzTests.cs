using System.Text;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Segments;
using DfsOpt.Tests.Slow;

namespace DfsOpt.Tests.Fuzz;

[TestClass]
public sealed class ReaderFuzzTests
{
    private static readonly string[] _standings =
        ["nba-classic-standings-locked-excerpt.csv", "nba-showdown-standings-excerpt.csv", "nfl-showdown-standings-excerpt.csv", "nhl-showdown-standings.csv"];

    private static readonly string[] _projections =
        ["sabersim-mlb-showdown-70-columns.csv", "sabersim-nba-classic-2022-quoted.csv", "sabersim-nba-showdown-2025.csv", "sabersim-nfl-showdown-2025.csv"];

    [TestMethod]
    public void Standings_are_read_like_row_by_row()
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
    public void Projections_are_read_like_row_by_row() => FuzzCases.Run(0.1, random =>
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
    public void Standings_read_in_small_blocks_are_the_same_as_read_at_once()
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
}
