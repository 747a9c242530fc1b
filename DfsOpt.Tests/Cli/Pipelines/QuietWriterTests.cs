using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Training;

namespace DfsOpt.Tests.Cli.Pipelines;

[TestClass]
public sealed class QuietWriterTests
{
    [TestMethod]
    public void No_log_line_passes_and_everything_else_does()
    {
        using var error = new StringWriter();
        using var quiet = new QuietWriter(error);

        foreach (string level in (string[])["TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"])
            quiet.Write($"2026-11-23T10:41:07.312Z {level} [training run -] message\n");
        quiet.Write("2026-11-23T10:41:07.312Z INFO [training run -] one\nThe disk is full.\n2026-11-23T10:41:07.312Z INFO [training run -] two\n");

        Assert.AreEqual("The disk is full.\n", error.ToString().TrimStart('\n'));
    }
}
