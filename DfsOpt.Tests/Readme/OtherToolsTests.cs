using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Readme;

/// <summary>What the page says of other tools, carried out with those that are here.</summary>
[TestClass]
public sealed partial class OtherToolsTests
{
    private const string ImportAsText =
        """
        import csv, sqlite3, sys
        run, sql = sys.argv[1:]
        base = sqlite3.connect(":memory:")
        with open(run + "/entries_enriched.csv", encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            header = next(rows)
            base.execute("CREATE TABLE entries (" + ", ".join('"' + name + '" TEXT' for name in header) + ")")
            base.executemany("INSERT INTO entries VALUES (" + ", ".join("?" for _ in header) + ")", rows)
        for row in base.execute(sql):
            print("\t".join(str(cell) for cell in row))
        """;

    [TestMethod]
    public void Every_line_of_SQL_runs_and_counts_every_entry()
    {
        using var temp = new TempFolder();
        string run = SampleRun(temp);
        string[] blocks = Blocks("sql");
        string[][] segments = Rows(Python(ImportAsText, run, blocks[0]));
        string[][] captains = Rows(Python(ImportAsText, run, blocks[1]));
        string[][] lineups = Rows(Python(ImportAsText, run, blocks[2]));

        Assert.HasCount(3, blocks);
        Assert.AreEqual(File.ReadLines(Path.Join(run, "entries_enriched.csv")).Count() - 1, segments.Sum(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
        CollectionAssert.AreEquivalent(
            Directory.GetFiles(Path.Join(run, "target_distributions")).Select(Path.GetFileNameWithoutExtension).ToArray(), segments.Select(row => row[0]).ToArray());
        Assert.AreNotEqual(0, captains.Length);
        Assert.HasCount(20, lineups);
    }

    [TestMethod]
    public void Every_line_of_Python_runs()
    {
        using var temp = new TempFolder();
        string run = SampleRun(temp);
        var missing = new List<string>();
        foreach (string block in Blocks("python"))
        {
            string module = Import().Match(block).Groups[1].Value;
            if (Python($"import importlib.util, sys; print(importlib.util.find_spec('{module}') is not None)", run).Trim() != "True")
                missing.Add(module);
            else
                Assert.Contains("nba-showdown-", Python($"import sys\nrun = sys.argv[1]\n{block}", run));
        }

        if (missing.Count > 0)
            Assert.Inconclusive($"Python has no {string.Join(" and no ", missing)} here.");
    }

    private static string SampleRun(TempFolder temp)
    {
        var result = DfsOptProcess.Run("training", "run", "--data-root", Path.Combine(Checkout.Root, "samples", "data"), "--artifacts-root", temp.Path, "--no-config", "--quiet");
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return result.OutputLines.Single();
    }

    private static string Python(string script, params string[] words)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", script, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = python.StandardError.ReadToEndAsync();
            string output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.AreEqual(0, python.ExitCode, $"{script}\n{error.GetAwaiter().GetResult()}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Inconclusive("There is no python3 here.");
            throw;
        }
    }

    private static string[][] Rows(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

    private static string[] Blocks(string language)
    {
        var blocks = Regex.Matches(Checkout.Read("DfsOpt.Core/README.md"), $"```{language}\n(.*?)\n```", RegexOptions.Singleline);
        Assert.AreNotEqual(0, blocks.Count, $"The page shows no {language}.");
        return [.. blocks.Select(block => block.Groups[1].Value)];
    }

    [GeneratedRegex(@"^import (\w+)")]
    private static partial Regex Import();
}
