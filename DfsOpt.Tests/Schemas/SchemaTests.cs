using System.Text.Json.Nodes;
using DfsOpt.Core;
using DfsOpt.Core.Shares;
using DfsOpt.Tests.Support;
using DfsOpt.Tests.Tonight;

namespace DfsOpt.Tests.Schemas;

/// <summary>A JSON Schema stands beside the library for each JSON file that runs write.</summary>
[TestClass]
public sealed class SchemaTests : IDisposable
{
    private const string Folder = "DfsOpt.Core/schemas";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [TestMethod]
    public void The_schemas_match_the_types()
    {
        var changed = SchemaFile.All.Where(file => !File.Exists(Of(file)) || File.ReadAllText(Of(file)) != file.Text()).ToList();
        string received = Path.Combine(AppContext.BaseDirectory, "schemas.received");
        Directory.CreateDirectory(received);
        foreach (var file in changed)
            File.WriteAllText(Path.Combine(received, file.Name), file.Text());

        Assert.IsEmpty(changed, $"Changed: {string.Join(", ", changed.Select(file => file.Name))}. If that is meant, accept it: cp {received}/* {Path.Combine(Checkout.Root, Folder)}");
        CollectionAssert.AreEquivalent(
            SchemaFile.All.Select(file => file.Name).ToList(), Directory.GetFiles(Path.Combine(Checkout.Root, Folder)).Select(file => Path.GetFileName(file)).ToList());
    }

    [TestMethod]
    public void Every_json_file_of_a_training_run_fits_its_schema()
    {
        var config = new TrainingConfig
        {
            DataRoot = TestData.Golden("tiny", "data"),
            ArtifactsRoot = _temp.Path,
            ShareModel = new ShareModelConfig { Enabled = true },
        };

        AssertFit(TrainingPipeline.Run(config).RunDirectory, SchemaFile.All);
    }

    [TestMethod]
    public void Every_json_file_of_a_contest_run_fits_its_schema() =>
        AssertFit(ContestPipeline.Run(SampleNight.Config(_temp)).RunDirectory, SchemaFile.All.Take(3));

    [TestMethod]
    public void A_file_with_a_key_more_or_less_or_of_another_type_fits_no_schema()
    {
        string run = TrainingPipeline.Run(new TrainingConfig { DataRoot = TestData.Golden("tiny", "data"), ArtifactsRoot = _temp.Path }).RunDirectory;
        foreach (var schema in SchemaFile.All.Take(5))
        {
            var check = CheckOf(schema);
            string file = JsonFiles(run).First(schema.Is);
            var whole = JsonNode.Parse(File.ReadAllText(Path.Join(run, file)))!.AsObject();
            Assert.IsEmpty(check.Faults(whole));
            foreach (string key in whole.Select(member => member.Key).ToList())
            {
                var without = whole.DeepClone().AsObject();
                without.Remove(key);
                Assert.HasCount(1, check.Faults(without), $"{file} without {key}");
                var other = whole.DeepClone().AsObject();
                other[key] = true;
                Assert.IsNotEmpty(check.Faults(other), $"{file} with {key}: true");
            }

            whole["another"] = 1;
            Assert.HasCount(1, check.Faults(whole), file);
        }
    }

    private static void AssertFit(string run, IEnumerable<SchemaFile> expected)
    {
        var found = new HashSet<SchemaFile>();
        foreach (string file in JsonFiles(run))
        {
            if (SchemaFile.All.SingleOrDefault(schema => schema.Is(file)) is not { } schema)
                continue;
            found.Add(schema);
            var faults = CheckOf(schema).Faults(JsonNode.Parse(File.ReadAllText(Path.Join(run, file))));
            Assert.IsEmpty(faults, $"{file}: {string.Join("; ", faults)}");
        }

        CollectionAssert.AreEquivalent(expected.ToList(), found.ToList());
    }

    private static SchemaCheck CheckOf(SchemaFile file) => new(JsonNode.Parse(File.ReadAllText(Of(file)))!.AsObject());

    private static string Of(SchemaFile file) => Path.Combine(Checkout.Root, Folder, file.Name);

    private static IEnumerable<string> JsonFiles(string run) =>
        Directory.EnumerateFiles(run, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(run, file).Replace('\\', '/'));
}
