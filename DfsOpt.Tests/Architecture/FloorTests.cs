using System.Reflection;
using DfsOpt.Cli;
using DfsOpt.Core;
using DfsOpt.Logging;
using DfsOpt.Tests.Readme;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Architecture;

/// <summary>Each project is a house: pure things at the bottom, entry points on top, and nobody calls upstairs.</summary>
[TestClass]
public sealed class FloorTests
{
    // Core, bottom to top. A folder uses only folders of floors below its own; the entry points, in Core's own folder, stand above all.
    private static readonly string[][] _floors =
    [
        ["Texts", "Problems"],
        ["Numbers", "Names", "Lineups", "Parallel", "Segments", "Randomness"],
        ["Observation", "Optimum", "Outcomes"],
        ["Inputs"],
        ["Csv", "Json"],
        ["Players", "Tables"],
        ["Projections", "Contests", "Artifacts", "Payouts"],
        ["Features", "Compare", "Runs"],
        ["Entries", "Distributions", "Exposures", "ContestResults", "Universe"],
        ["ShareSchemas", "FieldProfiles", "DkEntries"],
        ["SharePasses"],
        ["Shares"],
        ["Fields"],
        ["Grades"],
        ["Assignment"],
        ["Simulation"],
        ["Training", "Tonight"],
        ["Checks"],
        [""],
    ];

    [TestMethod]
    [DataRow("DfsOpt.Core")]
    [DataRow("DfsOpt.Logging")]
    [DataRow("DfsOpt.Cli")]
    public void No_folder_depends_in_a_circle_on_another_or_on_the_root(string project)
    {
        var circles = Graph(project).Circles().ToList();
        Assert.IsEmpty(circles, string.Join('\n', circles));
    }

    [TestMethod]
    public void Each_folder_of_Core_has_its_floor() =>
        Assert.AreEqual(
            string.Join(' ', _floors.SelectMany(f => f).Order(StringComparer.Ordinal)),
            string.Join(' ', Graph("DfsOpt.Core").Folders.Order(StringComparer.Ordinal)));

    [TestMethod]
    public void The_page_shows_the_floors_of_the_code()
    {
        var expected = _floors[..^1].Select((folders, floor) => $"{floor} {string.Join(' ', folders.Select(folder => $"`{folder}`"))}");
        var shown = new ReadmeText("DfsOpt.Core/ARCHITECTURE.md").Rows("| floor | folders | what is in them |").Select(cells => $"{cells[0]} {cells[1]}");

        CollectionAssert.AreEqual(expected.ToArray(), shown.ToArray());
    }

    [TestMethod]
    public void No_use_in_Core_goes_upward_or_across()
    {
        var faults =
            from use in Graph("DfsOpt.Core").Uses
            where FloorOf(use.To) >= FloorOf(use.From)
            select $"{use.From} -> {use.To}: {use.Example}";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    [DataRow("DfsOpt.Core")]
    [DataRow("DfsOpt.Logging")]
    [DataRow("DfsOpt.Cli")]
    public void Namespaces_follow_folders(string project)
    {
        var faults =
            from file in Checkout.Sources(project)
            let folder = Path.GetDirectoryName(file)!.Replace('/', '.').Replace('\\', '.')
            let text = "\n" + Checkout.Read(file)
            where text.Contains("\nnamespace ", StringComparison.Ordinal) && !text.Contains($"\nnamespace {folder};\n", StringComparison.Ordinal)
            select $"{file} is in another namespace than its folder";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    private static int FloorOf(string folder) => Array.FindIndex(_floors, floor => floor.Contains(folder));

    private static FolderGraph Graph(string project) => new(Loaded(project), project);

    private static Assembly Loaded(string project) => project switch
    {
        "DfsOpt.Core" => typeof(TrainingPipeline).Assembly,
        "DfsOpt.Logging" => typeof(RunLogging).Assembly,
        _ => typeof(CommandLine).Assembly,
    };
}
