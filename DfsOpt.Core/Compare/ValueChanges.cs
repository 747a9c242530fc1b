using System.Globalization;
using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Compare;

/// <summary>Finds the values that differ between two runs, in the order of their names.</summary>
internal static class ValueChanges
{
    private const double Noise = 1e-9;

    /// <summary>Keys of the config.</summary>
    public static IReadOnlyList<Change> OfConfig(RunSnapshot before, RunSnapshot after) =>
        Between(Leaves(before), Leaves(after));

    /// <summary>Rows in and out of each step.</summary>
    public static IReadOnlyList<Change> OfRowCounts(RunSnapshot before, RunSnapshot after) =>
        Between(Counts(before), Counts(after));

    /// <summary>Metrics of each step, without times, which always differ.</summary>
    public static IReadOnlyList<Change> OfMetrics(RunSnapshot before, RunSnapshot after)
    {
        // The Python pipeline's keys of slates have no sport.
        bool areBare = !(NamesSports(before) && NamesSports(after));
        return Between(Metrics(before, areBare), Metrics(after, areBare));
    }

    private static List<Change> Between(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys)
            .Order(StringComparer.Ordinal)
            .Select(name => new Change(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(change => !AreSame(change.Before, change.After))];

    private static bool AreSame(string? before, string? after) =>
        before == after
        || (double.TryParse(before, NumberStyles.Float, CultureInfo.InvariantCulture, out double a)
            && double.TryParse(after, NumberStyles.Float, CultureInfo.InvariantCulture, out double b)
            && Math.Abs(a - b) <= Noise * Math.Max(Math.Abs(a), Math.Abs(b)));

    private static Dictionary<string, string> Leaves(RunSnapshot run) =>
        run.Manifest is { } manifest ? FlatJson.ByName(FlatJson.Of(manifest.Config)) : [];

    private static Dictionary<string, string> Counts(RunSnapshot run) =>
        FlatJson.ByName((run.Manifest?.RowCountsByStep ?? new Dictionary<string, StepRowCounts>()).SelectMany(step => new[]
        {
            KeyValuePair.Create($"{step.Key} in", step.Value.RowCountIn.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create($"{step.Key} out", step.Value.RowCountOut.ToString(CultureInfo.InvariantCulture)),
        }));

    private static Dictionary<string, string> Metrics(RunSnapshot run, bool areBare) =>
        FlatJson.ByName(run.Steps
            .SelectMany(step => step.PerSlate
                .SelectMany(slate => FlatJson.Of(slate.Value, $"{step.StepName} {(areBare ? slate.Name[(slate.Name.IndexOf('/') + 1)..] : slate.Name)}"))
                .Concat(step.OwnMetrics.SelectMany(metric => FlatJson.Of(metric.Value, $"{step.StepName} {metric.Key}"))))
            .Where(metric => !metric.Key.EndsWith(".compute_time_s", StringComparison.Ordinal)));

    private static bool NamesSports(RunSnapshot run) =>
        run.Steps.SelectMany(step => step.PerSlate).All(slate => slate.Name.Contains('/'));
}

/// <summary>A value that differs between two runs.</summary>
/// <param name="Name">The value's name, such as <c>seed</c> or <c>00_ingest num_files</c>.</param>
/// <param name="Before">The first run's value; <see langword="null"/> if it has none.</param>
/// <param name="After">The second run's value; <see langword="null"/> if it has none.</param>
public sealed record Change(string Name, string? Before, string? After);
