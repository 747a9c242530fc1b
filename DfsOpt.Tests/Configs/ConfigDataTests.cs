using System.Collections;
using System.Reflection;
using System.Text;
using DfsOpt.Core;
using DfsOpt.Core.Assignment;
using DfsOpt.Core.Json;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Simulation;

namespace DfsOpt.Tests.Configs;

/// <summary>A run's manifest holds every setting that the run had.</summary>
[TestClass]
public sealed class ConfigDataTests
{
    // Types whose properties are settings themselves.
    private static readonly Type[] _groups = [typeof(SegmentDefinitions), typeof(ShareModelConfig), typeof(SimulationOptions), typeof(AssignmentRules)];

    // The terms are an input: their file is a setting. Players by their place are set by name, in Lock and Fade.
    private static readonly string[] _noSettings = ["Contests", "Simulation.Rules.Lock", "Simulation.Rules.Fade"];

    [TestMethod]
    public void Every_setting_of_a_training_run_is_in_its_manifest() =>
        AssertTold(() => new TrainingConfig { DataRoot = "data" }, config => ((IRunConfig)config).ToData());

    [TestMethod]
    public void Every_setting_of_a_contest_run_is_in_its_manifest() =>
        AssertTold(() => new ContestConfig { Projections = "p.csv", Entries = "DKEntries.csv", Model = "models" }, config => ((IRunConfig)config).ToData());

    private static void AssertTold<TConfig>(Func<TConfig> create, Func<TConfig, Dictionary<string, object?>> data)
        where TConfig : class
    {
        string usual = Text(data(create()));
        string[] settings = [.. Settings(typeof(TConfig), "")];
        Assert.IsGreaterThan(15, settings.Length);
        string[] untold = [.. settings.Where(setting =>
        {
            var config = create();
            Change(config, setting.Split('.'));
            return Text(data(config)) == usual;
        })];

        CollectionAssert.AreEquivalent(_noSettings.Intersect(settings).ToArray(), untold);
    }

    private static string Text(Dictionary<string, object?> data) => Encoding.UTF8.GetString(JsonText.Of(data).Span);

    private static IEnumerable<string> Settings(Type type, string prefix) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null)
        .SelectMany(property => _groups.Contains(property.PropertyType) ? Settings(property.PropertyType, $"{prefix}{property.Name}.") : [$"{prefix}{property.Name}"]);

    private static void Change(object config, string[] path)
    {
        foreach (string group in path[..^1])
            config = config.GetType().GetProperty(group)!.GetValue(config)!;
        var property = config.GetType().GetProperty(path[^1])!;
        property.SetValue(config, Other(property.GetValue(config), property.PropertyType));
    }

    private static object Other(object? value, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => $"{value}x",
        var t when t == typeof(bool) => value is not true,
        var t when t == typeof(int) => (int)(value ?? 0) + 1,
        var t when t == typeof(long) => (long)(value ?? 0L) + 1,
        var t when t == typeof(double) => (double)(value ?? 0.0) + 0.25,
        var t when t.IsEnum => Enum.ToObject(t, 1),
        var t when t == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["Nic Claxton"] = "Nicolas Claxton" },
        var t when value is IList { Count: > 0 } => Array.CreateInstance(t.GetGenericArguments()[0], 0),
        var t => OneOf(t.GetGenericArguments()[0]),
    };

    private static Array OneOf(Type type)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(type == typeof(string) ? "nfl" : type == typeof(int) ? 1 : null, 0);
        return list;
    }
}
