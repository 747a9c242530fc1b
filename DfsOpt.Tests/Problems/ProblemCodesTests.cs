using System.Reflection;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Problems;

[TestClass]
public sealed class ProblemCodesTests
{
    private const string Section = "## Warnings and errors";

    [TestMethod]
    public void The_readme_lists_every_code_as_the_code_has_it()
    {
        string[] expected = ["| code | answer | what it means | how to fix it |", "| --- | --- | --- | --- |", .. ProblemCodes.All.Select(Row)];
        string readme = Checkout.Read("DfsOpt.Cli/README.md");
        int section = readme.IndexOf(Section, StringComparison.Ordinal);
        Assert.IsTrue(section >= 0, $"DfsOpt.Cli/README.md has no section '{Section}'");
        var table = readme[(section + Section.Length)..].Split('\n').SkipWhile(l => !l.StartsWith('|')).TakeWhile(l => l.StartsWith('|'));
        PageLines.AssertSame($"The table under '{Section}' in DfsOpt.Cli/README.md", expected, table);
    }

    [TestMethod]
    public void Every_code_is_in_the_list_once()
    {
        string[] fields = typeof(ProblemCodes).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(f => f.FieldType == typeof(ProblemCode)).Select(f => ((ProblemCode)f.GetValue(null)!).Name).Order().ToArray();
        CollectionAssert.AreEqual(fields, ProblemCodes.All.Select(c => c.Name).Order().ToArray());
        CollectionAssert.AllItemsAreUnique(fields);
    }

    [TestMethod]
    public void Codes_are_snake_case_and_meanings_are_sentences()
    {
        foreach (var code in ProblemCodes.All)
        {
            StringAssert.Matches(code.Name, new("^[a-z][a-z0-9_]*$"));
            StringAssert.Matches(code.Meaning, new(@"^[A-Z].*\.$"));
            StringAssert.Matches(code.Remedy, new(@"^[A-Z].*\.$"));
        }
    }

    private static string Row(ProblemCode code) => $"| `{code.Name}` | {Answer(code)} | {code.Meaning} | {code.Remedy} |";

    private static string Answer(ProblemCode code) => code.Answer switch
    {
        ProblemAnswer.Fatal => "fatal",
        ProblemAnswer.SetAside => "set aside",
        _ => "noted",
    };
}
