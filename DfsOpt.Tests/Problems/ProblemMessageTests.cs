
namespace DfsOpt.Tests.Problems;

[TestClass]
public sealed class ProblemMessageTests
{
    [TestMethod]
    [DataRow("a/b.csv: 'Ann' is unknown.", "a/b.csv", "'Ann' is unknown.")]
    [DataRow("a/b.csv, line 4: 'Ann' lacks Salary.", "a/b.csv", "line 4: 'Ann' lacks Salary.")]
    [DataRow("a/b.csv has no column `Rank`.", "a/b.csv", "has no column `Rank`.")]
    [DataRow("a/b.csv.zip is broken.", "a/b.csv", "a/b.csv.zip is broken.")]
    [DataRow("Two sports have a slate.", "a/b.csv", "Two sports have a slate.")]
    [DataRow("Two sports have a slate.", null, "Two sports have a slate.")]
    public void A_message_shown_next_to_its_file_does_not_name_it_again(string message, string? file, string rest) =>
        Assert.AreEqual(rest, Problem.WithoutFile(message, file));
}
