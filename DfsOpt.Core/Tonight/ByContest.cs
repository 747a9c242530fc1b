using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>What a step says of each contest by itself.</summary>
internal static class ByContest
{
    /// <summary>A file in the contest's folder.</summary>
    public static StepFile File(SimulatedContest contest, string name, string logicalName, ITable table) => File($"contests/{contest.Contest.Id}/{name}", logicalName, table);

    /// <summary>A table as a file of the run.</summary>
    public static StepFile File(string path, string logicalName, ITable table) =>
        new(path, logicalName, file => TableFiles.WriteAll(table, file, _ => { }, CancellationToken.None));

    /// <summary>A figure by contest id, for a manifest.</summary>
    public static Metric Metric(string name, IReadOnlyList<SimulatedContest> contests, Func<SimulatedContest, double?> value) =>
        new(name, contests.ToDictionary(contest => contest.Contest.Id, contest => (object?)value(contest)));
}
