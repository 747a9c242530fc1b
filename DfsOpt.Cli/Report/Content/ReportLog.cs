using DfsOpt.Cli.Runs;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Report.Content;

/// <summary>The part of a run's log that a page carries.</summary>
/// <param name="Records">The records, in the order of the file.</param>
/// <param name="Total">How many the file has.</param>
internal sealed record ReportLog(IReadOnlyList<LogRecord> Records, int Total)
{
    /// <summary>Browsers do not show more smoothly.</summary>
    public const int Most = 20_000;

    /// <summary>All records; of a longer log, the last ones at INFO and above.</summary>
    public static ReportLog Of(IEnumerable<LogRecord> log)
    {
        int total = 0;
        List<LogRecord> all = [];
        Queue<LogRecord> notable = [];
        foreach (var record in log)
        {
            if (total++ < Most)
                all.Add(record);
            if (record.Level.Length > 0 && record.IsBelow(LogLevel.Information))
                continue;
            notable.Enqueue(record);
            if (notable.Count > Most)
                notable.Dequeue();
        }

        return total <= Most ? new ReportLog(all, total) : new ReportLog([.. notable], total);
    }
}
