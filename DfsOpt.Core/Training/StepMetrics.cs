using DfsOpt.Core.Runs;

namespace DfsOpt.Core.Training;

/// <summary>The metrics of what was set aside. A step has them only if something was set aside.</summary>
internal static class StepMetrics
{
    public static IEnumerable<Metric> SetAside(long slates = 0, long contests = 0, long entries = 0)
    {
        if (slates > 0)
            yield return new Metric("slates_set_aside", slates);
        if (contests > 0)
            yield return new Metric("contests_set_aside", contests);
        if (entries > 0)
            yield return new Metric("entries_set_aside", entries);
    }
}
