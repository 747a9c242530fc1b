using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;
using DfsOpt.Cli.Training;

namespace DfsOpt.Tests.Cli.Pipelines;

[TestClass]
public sealed class TerminalLogTests
{
    private const string Prefix = "2026-11-23T10:41:07.312Z INFO [training 2026-11-23T104107Z_3fa91c 00_ingest] ";

    [TestMethod]
    [DataRow(200, Prefix + "Starting step 00_ingest")]
    [DataRow(120, "10:41:07.312 INFO [00_ingest] Starting step 00_ingest")]
    [DataRow(80, "10:41:07 INFO [00] Starting step 00_ingest")]
    public void The_part_that_all_lines_share_is_cut_before_the_message(int width, string shown) =>
        Assert.AreEqual(shown + "\n", Written(width, $"{Prefix}Starting step 00_ingest\n"));

    [TestMethod]
    public void Every_line_is_one_row()
    {
        foreach (int width in (int[])[40, 80, 120, 200])
        {
            string[] lines = Written(width, $"{Prefix}{new string('x', 500)}\n{Prefix}{new string('y', 500)}\n").Split('\n');

            Assert.HasCount(3, lines);
            Assert.AreEqual((width, width, '…'), (lines[0].Length, lines[1].Length, lines[0][^1]));
        }
    }

    [TestMethod]
    public void An_error_is_not_cut()
    {
        string words = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));

        foreach (int width in (int[])[40, 80, 120, 200])
        {
            string[] lines = Written(width, $"2026-11-23T10:41:07.312Z ERROR [training run -] {words}\n").TrimEnd('\n').Split('\n');

            Assert.IsLessThanOrEqualTo(width, lines.Max(line => line.Length));
            StringAssert.EndsWith(string.Join(' ', lines.Select(line => line.Trim())), words);
        }
    }

    [TestMethod]
    public void A_warnings_sentence_comes_before_its_path() => Assert.AreEqual(
        "10:41:07.312 WARNING [01_x] code=no_projection message=\"No file.\" file=\"a b/c.csv\"\n",
        Written(140, "2026-11-23T10:41:07.312Z WARNING [training run 01_x] code=no_projection file=\"a b/c.csv\" message=\"No file.\"\n"));

    [TestMethod]
    public void The_level_is_coloured_and_what_lines_share_is_dimmed()
    {
        using var terminal = new StringWriter();
        using var log = new TerminalLog(terminal, () => 80, new TextStyle(IsColored: true));

        log.Write("2026-11-23T10:41:07.312Z WARNING [training run 01_x] told\n");

        Assert.AreEqual("\e[2m10:41:07\e[0m \e[33mWARNING\e[0m \e[2m[01]\e[0m told\n", terminal.ToString());
    }

    [TestMethod]
    public void Text_that_is_not_a_log_line_is_unchanged() => Assert.AreEqual("Config: a.yaml\n", Written(8, "Config: a.yaml\n"));

    private static string Written(int width, string text)
    {
        using var terminal = new StringWriter();
        using var log = new TerminalLog(terminal, () => width, new TextStyle(IsColored: false));
        log.Write(text);
        return terminal.ToString();
    }
}
