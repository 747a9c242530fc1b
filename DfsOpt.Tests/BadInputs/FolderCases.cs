using System.Diagnostics;
using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>Folders that are wrong: links, pipes, and contests or slates that stand there twice or not at all.</summary>
internal static class FolderCases
{
    private const string Contests = SmallSeason.Contests;

    public static IEnumerable<BadInput> All
    {
        get
        {
            yield return new BadInput("the same contest twice", Noted, "duplicate_contest", s => s.Write(Contests + "/copy/contest-standings-100000001.csv", s.Text(SmallSeason.Second)))
            { File = Contests + "/copy/contest-standings-100000001.csv", Changed = [], Says = ["is another copy of contest 100000001", SmallSeason.First + " counts, as the first that is final", "Delete the copies"] };
            yield return new BadInput("a contest of which the first of two copies is cut off", SetAside, "cut_off", s =>
            {
                s.Write(Contests + "/whole/contest-standings-100000001.csv", s.Text(SmallSeason.First));
                s.Line(SmallSeason.First, 7, _ => "6");
            })
            {
                File = SmallSeason.First,
                Line = 7,
                Column = "Lineup",
                AlsoCodes = ["duplicate_contest"],
                Metrics = ["02.num_contests=3", "02.entries_set_aside=5"],
                Says = [SmallSeason.First, "line 7", Contests + "/whole/contest-standings-100000001.csv, a copy of the same contest, is read instead. Delete it."],
            };
            yield return new BadInput("a contest of which the first of three copies is empty", SetAside, "empty_file", s =>
            {
                s.Write(Contests + "/whole/contest-standings-100000001.csv", s.Text(SmallSeason.First));
                s.Write(Contests + "/x/contest-standings-100000001.csv", s.Text(SmallSeason.Second));
                s.Write(SmallSeason.First, "");
            })
            { File = SmallSeason.First, Metrics = ["02.num_contests=3"], AlsoCodes = ["duplicate_contest"] };
            yield return new BadInput("a contest of which both copies are empty", SetAside, "empty_file", s =>
            {
                s.Write(Contests + "/copy/contest-standings-100000001.csv", "");
                s.Write(SmallSeason.First, "");
            })
            { File = SmallSeason.First, Changed = ["100000001"], Metrics = ["02.num_contests=2", "02.contests_set_aside=1"] };
            yield return new BadInput("a contest under two slates of which one cannot count", SetAside, "empty_file", s => s.Write(SmallSeason.OtherSlate + "/contests/contest-standings-100000001.csv", ""))
            { File = SmallSeason.OtherSlate + "/contests/contest-standings-100000001.csv", Says = ["the contest is left out"], Metrics = ["02.contests_set_aside=1"] };
            yield return new BadInput("a zip below a folder", Noted, "misplaced_standings", s => s.Write(Contests + "/old/contest-standings-100000009.zip", SmallSeason.Zip()))
            { File = Contests + "/old/contest-standings-100000009.zip", Says = ["is not read as standings", "a zip is read directly in contests/ only", "Move the file directly into contests/"] };
            yield return new BadInput("a zip beside the folder of contests", Noted, "misplaced_standings", s => s.Write(SmallSeason.Slate + "/contest-standings-100000009.zip", SmallSeason.Zip()))
            { File = SmallSeason.Slate + "/contest-standings-100000009.zip", Says = ["is not in contests/"] };
            yield return new BadInput("standings beside the folder of contests", Noted, "misplaced_standings", s => s.Write(SmallSeason.Slate + "/contest-standings-100000009.csv", "x"))
            { File = SmallSeason.Slate + "/contest-standings-100000009.csv", Says = ["is not in contests/"] };
            yield return new BadInput("standings beside the folder of contests that sort before the projection", Noted, "misplaced_standings", s => s.Write(SmallSeason.Slate + "/A contest-standings-100000009.csv", "x"))
            { File = SmallSeason.Slate + "/A contest-standings-100000009.csv", Says = ["is not in contests/"] };
            yield return new BadInput("a contest under two slates", Noted, "contest_in_two_slates", s => s.Write(SmallSeason.OtherSlate + "/contests/contest-standings-100000001.csv", s.Text(SmallSeason.Third)))
            { File = SmallSeason.OtherSlate + "/contests/contest-standings-100000001.csv", Says = ["100000001", SmallSeason.First], Changed = ["100000001"], AlsoCodes = ["same_entries"] };
            yield return new BadInput("a slate without contests", SetAside, "no_usable_contest", s => Directory.Delete(s[Contests], recursive: true))
            { File = SmallSeason.Slate, Says = ["no usable contest", "Put its standings in contests/"], Changed = ["100000001", "100000002"], Metrics = ["02.slates_set_aside=1"] };
            yield return new BadInput("a slate under two sports", Noted, "slate_under_two_sports", s => CopyFolder(s["dk-results/showdown/nba/s2"], s["dk-results/showdown/nfl/s2"]))
            { File = "dk-results/showdown/nfl/s2", Says = ["dk-results/showdown/nba/s2", "count apart"], Changed = ["100000003"], AlsoCodes = ["contest_in_two_slates"] };
            yield return new BadInput("a slate twice under one sport", SetAside, "duplicate_slate", s => CopyFolder(s[SmallSeason.Slate], s["dk-results/showdown/nbA/s1"]))
            { File = "dk-results/showdown/nba/s1", Says = ["same slate as dk-results/showdown/nbA/s1", "Merge them"], Metrics = ["00.slates_set_aside=1", "00.num_slates=3"] };
            yield return Entry("a link that leads nowhere", "contest-standings-100000009.csv", path => File.CreateSymbolicLink(path, "/nowhere/at/all"), "leads nowhere");
            yield return Entry("a link to itself", "contest-standings-100000009.csv", path => File.CreateSymbolicLink(path, path), "leads nowhere, or in a circle");
            yield return Entry("a link that leads nowhere beside the contest that it names", "contest-standings-100000001.zip", path => File.CreateSymbolicLink(path, "/nowhere/at/all"), "leads nowhere") with
            { Metrics = ["00.num_files=7", "02.num_contests=3"] };
            yield return Entry("a link that leads nowhere in place of a folder of standings", "older", path => File.CreateSymbolicLink(path, "/nowhere/at/all"), "leads nowhere");
            yield return Entry("a link to itself in place of a folder of standings", "older", path => File.CreateSymbolicLink(path, "older"), "leads nowhere, or in a circle");
            yield return Lost("a sport that is a link to nowhere", "dk-results/showdown/nfl", "/nowhere/at/all");
            yield return Lost("a sport outside the registry that is a link to nowhere", "dk-results/showdown/mlb", "/nowhere/at/all");
            yield return Lost("a sport that is a link to itself", "dk-results/showdown/nfl", "nfl");
            yield return Lost("a slate that is a link to nowhere", "dk-results/showdown/nba/s3", "/nowhere/at/all");
            yield return Lost("a slate that is a link to itself", "dk-results/showdown/nba/s3", "s3");
            foreach (string target in (string[])["/nowhere/at/all", "contests"])
            {
                yield return Lost($"a folder of contests that is a link to {target}", Contests, target, s => Directory.Delete(s[Contests], recursive: true)) with
                { AlsoCodes = ["no_usable_contest"], Changed = ["100000001", "100000002"], Metrics = ["02.slates_set_aside=1"] };
            }

            yield return new BadInput("a link to nowhere in place of a sport that is not read", Noted, "misplaced_standings", s =>
            {
                File.CreateSymbolicLink(s["dk-results/showdown/nfl"], "/nowhere/at/all");
                s.Write(SmallSeason.Slate + "/contest-standings-100000009.csv", "x");
            })
            { File = SmallSeason.Slate + "/contest-standings-100000009.csv", Config = c => c with { OnlySports = ["nba"] } };
            yield return Entry("a link to the folder that holds it", "loop", path => File.CreateSymbolicLink(path, "."), "leads back to a folder that contains it");
            yield return Entry("a link to the season", "loop", path => File.CreateSymbolicLink(path, "../../../.."), "leads back to a folder that contains it");
            yield return Entry("a link to the root of the disk", "loop", path => File.CreateSymbolicLink(path, "/"), "leads back to a folder that contains it");
            yield return Entry("a pipe in place of standings", "contest-standings-100000009.csv", MakePipe, "is a pipe");
            yield return Entry("a pipe in place of a zip", "contest-standings-100000009.zip", MakePipe, "is a pipe");
            yield return Entry("a link to a device", "contest-standings-100000009.csv", path => File.CreateSymbolicLink(path, "/dev/zero"), "a device");
            yield return new BadInput("a pipe in place of a projection file", SetAside, "not_a_regular_file", s => MakePipe(s[SmallSeason.Slate + "/AAA.csv"]))
            { File = SmallSeason.Slate + "/AAA.csv", Says = ["is a pipe"] };
        }
    }

    private static BadInput Entry(string name, string entry, Action<string> make, params string[] says) => new(name, SetAside, "not_a_regular_file", s => make(s[$"{Contests}/{entry}"]))
    {
        File = $"{Contests}/{entry}",
        Says = [$"{Contests}/{entry}", .. says, "Remove it"],
        Metrics = entry.StartsWith("contest-standings", StringComparison.Ordinal) ? ["00.contests_set_aside=1", "02.num_contests=3"] : ["02.num_contests=3"],
    };

    private static BadInput Lost(string name, string link, string target, Action<SmallSeason>? before = null) => new(name, SetAside, "not_a_regular_file", s =>
    {
        before?.Invoke(s);
        File.CreateSymbolicLink(s[link], target);
    })
    {
        File = link,
        Says = [link + " is a link that leads nowhere, or in a circle", "Remove it"],
    };

    private static void MakePipe(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
