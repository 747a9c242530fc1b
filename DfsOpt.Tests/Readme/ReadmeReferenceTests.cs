using System.CommandLine;
using System.Text.RegularExpressions;
using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Readme;

[TestClass]
public sealed partial class ReadmeReferenceTests
{
    [TestMethod]
    public void Every_command_is_listed_with_its_options_and_no_other()
    {
        var expected = Commands(Root, []).Where(c => c.Command.Subcommands.Count == 0)
            .Select(c => $"`{string.Join(' ', [.. c.Words, .. c.Command.Arguments.Select(Written)])}`: {Joined(c.Command.Options.Select(o => o.Name))}");
        var listed = ReadmeText.Cli.Rows("| command | options | what it does |").Select(cells => $"{cells[0]}: {Joined(Names(cells[1]))}");

        PageLines.AssertSame("The table of commands in DfsOpt.Cli/README.md", expected.Order(), listed.Order());
    }

    [TestMethod]
    public void Every_option_is_explained_with_its_short_form_and_no_other()
    {
        var expected = Commands(Root, []).SelectMany(c => c.Command.Options)
            .Select(option => Joined([option.Name, .. option.Aliases.Where(alias => alias is not ("-?" or "/h" or "/?"))])).Distinct();
        var listed = ReadmeText.Cli.Rows("| option | meaning |").Select(cells => Joined(Names(cells[0])));

        PageLines.AssertSame("The table of options in DfsOpt.Cli/README.md", expected.Order(), listed.Order());
    }

    [TestMethod]
    public void Every_file_of_a_run_is_listed_and_no_other()
    {
        using var temp = new TempFolder();
        var result = DfsOptProcess.Run(
            "training", "run", "--data-root", Path.Combine(Checkout.Root, "samples", "data"), "--artifacts-root", temp.Path, "--persist-step-outputs", "--report", "--quiet");
        Assert.AreEqual(0, result.ExitCode, result.Error);
        string run = result.OutputLines.Single();
        string[] files = [.. Directory.EnumerateFiles(run, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(run, file).Replace('\\', '/'))];
        Regex[] listed = [.. ReadmeText.Core.Rows("| file | what is in it |", "## Artifacts").Select(cells => new Regex($"^{Placeholder().Replace(Regex.Escape(cells[0].Trim('`')), "[^/]+")}$"))];

        foreach (string file in files)
            Assert.HasCount(1, listed.Where(pattern => pattern.IsMatch(file)), file);
        foreach (var pattern in listed)
            Assert.IsTrue(files.Any(file => pattern.IsMatch(file)), $"No file of a run is {pattern}");
    }

    [TestMethod]
    public void Every_link_and_every_sample_named_leads_somewhere()
    {
        string[] pages = [.. ReadmeText.All.Select(page => page.Path), "DfsOpt.Core/ARCHITECTURE.md", "DfsOpt.Core/CHANGELOG.md", "DfsOpt.Core/DATA.md", ".github/CONTRIBUTING.md"];

        Assert.Contains("samples/report.png", Targets("README.md"));
        foreach (string page in pages)
        {
            foreach (string target in Targets(page))
                Assert.IsTrue(Path.Exists(Path.Combine(Checkout.Root, target)), $"{page}: {target}");
        }
    }

    private static DfsOptCommand Root => new(new Screen { Output = TextWriter.Null, Error = TextWriter.Null });

    private static IEnumerable<(string[] Words, Command Command)> Commands(Command command, string[] words) =>
        command.Subcommands.SelectMany(sub => Commands(sub, [.. words, sub.Name])).Prepend((words, command));

    // Links start at the page's folder; samples are named from the root.
    private static string[] Targets(string page) =>
    [
        .. Target().Matches(Checkout.Read(page)).Select(match =>
            match.Groups[1].Success ? Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value) : match.Groups[2].Value).Distinct(),
    ];

    private static string Written(Argument argument)
    {
        string name = $"<{argument.HelpName ?? argument.Name}>";
        return argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[{name}]" : name;
    }

    private static IEnumerable<string> Names(string cell) => OptionName().Matches(cell).Select(match => match.Groups[1].Value);

    private static string Joined(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    [GeneratedRegex("`(--?[a-z-]+)")]
    private static partial Regex OptionName();

    [GeneratedRegex("<[a-z]+>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\]\(([^()#: ]+)[^():]*\)|`(samples/[^` ]+)`")]
    private static partial Regex Target();
}
