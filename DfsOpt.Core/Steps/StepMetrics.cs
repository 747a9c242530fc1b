namespace DfsOpt.Core.Steps;

/// <summary>Counts of what was set aside, which stand among a step's metrics where there was something.</summary>
internal static class StepMetrics
{
    public static IEnumerable<KeyValuePair<string, object?>> SetAside(long slates = 0, long contests = 0, long entries = 0)
    {
        if (slates > 0)
            yield return KeyValuePair.Create("slates_set_aside", (object?)slates);
        if (contests > 0)
            yield return KeyValuePair.Create("contests_set_aside", (object?)contests);
        if (entries > 0)
            yield return KeyValuePair.Create("entries_set_aside", (object?)entries);
    }
}
