using DfsOpt.Cli.Terminal;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class StatusLineTests
{
    [TestMethod]
    public void Lines_scroll_above_the_status_untouched()
    {
        using var terminal = new StringWriter();
        using var status = new StatusLine(terminal, () => 80);

        status.Show("10%");
        status.Write("a log line\n");
        status.Show("20%");
        status.Write("another\n");
        status.Show("");

        Assert.AreEqual("a log line\nanother\n", Seen(terminal));
        Assert.AreEqual("\r\e[K10%\r\e[Ka log line\n10%\r\e[K20%\r\e[Kanother\n20%\r\e[K", terminal.ToString());
    }

    [TestMethod]
    public void A_line_that_comes_in_pieces_is_not_broken_by_the_status()
    {
        using var terminal = new StringWriter();
        using var status = new StatusLine(terminal, () => 80);

        status.Show("10%");
        status.Write("half a ");
        status.Show("20%");
        status.WriteLine("line");
        status.Show("");

        Assert.AreEqual("half a line\n", Seen(terminal).ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void Whatever_two_threads_write_every_line_arrives_whole()
    {
        using var terminal = new StringWriter();
        using var status = new StatusLine(terminal, () => 80);

        Parallel.Invoke(
            () => { for (int i = 0; i < 500; i++) status.Show($"{i} of 500"); },
            () => { for (int i = 0; i < 500; i++) status.Write($"line {i}\n"); });
        status.Show("");

        Assert.AreEqual(string.Concat(Enumerable.Range(0, 500).Select(i => $"line {i}\n")), Seen(terminal));
    }

    [TestMethod]
    public void A_status_that_a_narrower_window_has_wrapped_is_removed_completely()
    {
        using var terminal = new StringWriter();
        int width = 80;
        using var status = new StatusLine(terminal, () => width);

        status.Show(new string('x', 79));
        width = 30;
        status.Show("10%");

        StringAssert.EndsWith(terminal.ToString(), "x\r\e[K\e[A\e[K\e[A\e[K10%");
    }

    // What stays on the screen: a carriage return goes back, and an erase takes away what follows.
    private static string Seen(StringWriter terminal)
    {
        var lines = new List<string>();
        foreach (string line in terminal.ToString().Split('\n'))
        {
            string shown = "";
            foreach (string part in line.Split('\r'))
                shown = part.Contains("\e[K", StringComparison.Ordinal) ? part.Replace("\e[K", "", StringComparison.Ordinal) : part + (part.Length < shown.Length ? shown[part.Length..] : "");
            lines.Add(shown);
        }

        return string.Join('\n', lines);
    }
}
