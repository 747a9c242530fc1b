namespace DfsOpt.Tests.Support;

/// <summary>Compares lines of a page with what the code says, and names those to add and to remove.</summary>
internal static class PageLines
{
    /// <param name="page">The page, such as <c>DfsOpt.Cli/README.md, "Options"</c>.</param>
    /// <param name="expected">The lines as the code has them.</param>
    /// <param name="listed">The lines of the page.</param>
    public static void AssertSame(string page, IEnumerable<string> expected, IEnumerable<string> listed)
    {
        string[] want = [.. expected], got = [.. listed];
        string[] changes = [.. got.Except(want).Select(line => $"- {line}"), .. want.Except(got).Select(line => $"+ {line}")];
        if (changes.Length > 0)
            Assert.Fail($"{page} must say what the code does:\n{string.Join('\n', changes)}");
        CollectionAssert.AreEqual(want, got, $"{page} has these lines in another order, or twice");
    }
}
