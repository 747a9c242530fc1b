namespace DfsOpt.Core.Runs;

/// <summary>The progress of a run.</summary>
/// <param name="Step">The current step, such as <c>02_parse_contest_entries</c>.</param>
/// <param name="Unit">What <paramref name="Done"/> and <paramref name="Total"/> count.</param>
/// <param name="Done">How much of the step is done, in <paramref name="Unit"/>.</param>
/// <param name="Total">How much there is to do, in <paramref name="Unit"/>; 0 while unknown.</param>
/// <param name="ContestsDone">How many contests of the step are done.</param>
/// <param name="ContestsTotal">How many contests the step has; 0 if it has none.</param>
public readonly record struct RunProgress(string Step, ProgressUnit Unit, long Done, long Total, int ContestsDone, int ContestsTotal);

/// <summary>The unit in which a step's progress is counted.</summary>
public enum ProgressUnit
{
    /// <summary>Bytes of input read.</summary>
    Bytes,

    /// <summary>Entries.</summary>
    Entries,

    /// <summary>Slates.</summary>
    Slates,

    /// <summary>Segments.</summary>
    Segments,

    /// <summary>Contests.</summary>
    Contests,
}
