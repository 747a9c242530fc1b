using DfsOpt.Cli.Training;

namespace DfsOpt.Tests.Cli.Training;

[TestClass]
public sealed class QuietWriterTests
{
    [TestMethod]
    public void Only_records_below_warning_are_held_back()
    {
        using var error = new StringWriter();
        using var quiet = new QuietWriter(error);

        foreach (var level in (string[])["TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"])
            quiet.Write($"2026-11-23T10:41:07.312Z {level} [training run -] message\n");
        quiet.Write("The log cannot be opened.\n");

        CollectionAssert.AreEqual(
            new[] { "WARNING", "ERROR", "CRITICAL", "log" },
            error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1]).ToArray());
    }
}
