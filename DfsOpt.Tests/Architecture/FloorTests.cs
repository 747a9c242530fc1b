using System.Text.RegularExpressions;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Architecture;

/// <summary>Core is a house: pure things at the bottom, the run on top, and nobody calls upstairs.</summary>
[TestClass]
public sealed partial class FloorTests
{
    // Bottom to top. What stands in Core's own folder, and Problems, is what hosts and all floors speak of; the entry points stand above all.
    private static readonly string[][] _floors =
    [
        ["Texts"],
        ["Numbers", "Names", "Lineups", "Inputs", "Parallel", "Problems", "Observation", "Randomness"],
        ["Csv", "Players", "Optimum", "Outcomes"],
        ["Projections", "Contests", "Artifacts", "Payouts", "DkEntries"],
        ["Features"],
        ["Entries", "Distributions", "Exposures", "ContestResults", "Universe"],
        ["Shares", "Fields", "FieldProfiles"],
        ["Grades"],
        ["Assignment"],
        ["Simulation"],
        ["Steps"],
        ["Runs", "Checks"],
    ];

    private static readonly string[] _entryPoints = ["TrainingPipeline", "SeasonCheck", "ConfigCheck"];

    [TestMethod]
    public void Each_folder_of_Core_has_its_floor()
    {
        string core = Path.Combine(Checkout.Root, "DfsOpt.Core");
        var folders = Directory.GetDirectories(core).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj")).ToArray();
        Assert.AreEqual(string.Join(' ', folders.Order(StringComparer.Ordinal)), string.Join(' ', _floors.SelectMany(f => f).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void No_import_runs_upward_or_across()
    {
        var faults =
            from file in Checkout.Sources("DfsOpt.Core")
            let folder = Folder(file)
            where folder is not null
            from import in Import().Matches(Checkout.Read(file)).Select(m => m.Groups[1].Value)
            where import != folder && FloorOf(import) >= FloorOf(folder)
            select $"{file} imports {import}";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public void No_floor_goes_back_to_an_entry_point()
    {
        var faults =
            from file in Checkout.Sources("DfsOpt.Core")
            where Folder(file) is not null
            let text = Checkout.Read(file)
            from entryPoint in _entryPoints
            where Regex.IsMatch(text, $@"\b{entryPoint}\b")
            select $"{file} names {entryPoint}";
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public void Namespaces_follow_folders_so_that_every_import_is_seen()
    {
        var faults =
            from file in Checkout.Sources("DfsOpt.Core")
            let folder = Folder(file)
            let text = Checkout.Read(file)
            where folder is not null
                && !text.Contains($"\nnamespace DfsOpt.Core.{folder};\n", StringComparison.Ordinal)
                && !text.StartsWith($"namespace DfsOpt.Core.{folder};\n", StringComparison.Ordinal)
                && !IsOfCoreItself(text)
            select $"{file} is in another namespace than its folder";
        Assert.IsEmpty(faults, string.Join('\n', faults));
        var qualified =
            from file in Checkout.Sources("DfsOpt.Core")
            from Match name in Qualified().Matches(Checkout.Read(file))
            select $"{file} names {name.Value} without an import";
        Assert.IsEmpty(qualified, string.Join('\n', qualified));
    }

    // Public types all stand in DfsOpt.Core, whatever folder they are in: hosts need one import.
    private static bool IsOfCoreItself(string text) =>
        text.Contains("namespace DfsOpt.Core;\n", StringComparison.Ordinal) && text.Contains("\npublic ", StringComparison.Ordinal);

    private static string? Folder(string file) => file.Split('/') is [_, var folder, _, ..] ? folder : null;

    private static int FloorOf(string folder) => Array.FindIndex(_floors, floor => floor.Contains(folder));

    [GeneratedRegex(@"^using (?:static )?DfsOpt\.Core\.(\w+)(?:;|\.)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^(?!\s*(?:using|namespace|//)).*\bDfsOpt\.Core\.[A-Z]\w+", RegexOptions.Multiline)]
    private static partial Regex Qualified();
}
