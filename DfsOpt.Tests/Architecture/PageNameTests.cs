using System.Reflection;
using System.Text.RegularExpressions;
using DfsOpt.Cli;
using DfsOpt.Core;
using DfsOpt.Logging;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Architecture;

/// <summary>A page that explains the code names what is in it.</summary>
[TestClass]
public sealed partial class PageNameTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    [TestMethod]
    [DataRow("DfsOpt.Core/ARCHITECTURE.md")]
    [DataRow(".github/CONTRIBUTING.md")]
    public void Every_type_and_member_that_a_page_names_is_in_the_code(string page)
    {
        Type[] types = [.. new[] { typeof(TrainingPipeline), typeof(RunLogging), typeof(CommandLine), typeof(PageNameTests) }.SelectMany(type => type.Assembly.GetTypes())];
        HashSet<string> known =
        [
            .. types.Select(type => type.Name.Split('`')[0]),
            .. types.SelectMany(type => type.GetMembers(Declared)).Select(member => member.Name),
            .. types.SelectMany(type => (type.Namespace ?? "").Split('.')),
            "Option",
        ];

        string[] unknown = [.. Names().Matches(Checkout.Read(page)).SelectMany(match => match.Groups[1].Value.Split('.')).Where(name => !known.Contains(name)).Distinct()];
        Assert.IsEmpty(unknown, $"{page} names {string.Join(", ", unknown)}");
    }

    // Such as `SlateOptimum`, `TrainingPipeline.RunSteps` and `Option<T>`.
    [GeneratedRegex("`([A-Z][A-Za-z]+(?:\\.[A-Z][A-Za-z]+)*)(?:<[A-Za-z]+>)?`")]
    private static partial Regex Names();
}
