using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>Files and metrics of single contests.</summary>
internal static class ByContest
{
    /// <summary>A file in a contest's folder.</summary>
    public static StepFile File(string contestId, string name, string logicalName, ITable table) => File($"contests/{contestId}/{name}", logicalName, table);

    /// <summary>A table as a file of the run.</summary>
    public static StepFile File(string path, string logicalName, ITable table) =>
        new(path, logicalName, file => TableFiles.WriteAll(table, file, _ => { }, CancellationToken.None));

    /// <summary>A figure by contest id, for a manifest.</summary>
    public static Metric Metric<T>(string name, IReadOnlyList<T> contests, Func<T, string> id, Func<T, double?> value) =>
        new(name, contests.ToDictionary(id, contest => (object?)value(contest)));
}
