namespace DfsOpt.Core.Observation;

/// <summary>
/// The telemetry of a run, in addition to its log: an <see cref="System.Diagnostics.ActivitySource"/> and a
/// <see cref="System.Diagnostics.Metrics.Meter"/>, both named <see cref="Source"/>. They cost nothing unless somebody listens.
/// The names are stable.
/// </summary>
/// <remarks>
/// <para>Spans nest: <see cref="RunSpan"/> contains one <see cref="StepSpan"/> for each step, and the step that reads standings contains one
/// <see cref="ContestSpan"/> for each contest. Their parent is the span that is current when the run starts.</para>
/// <para>Tags of instruments have few different values: no run ids, no file names.</para>
/// </remarks>
public static class TelemetryNames
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Source = "DfsOpt";

    /// <summary>The span of a run, with <see cref="RunId"/>, <see cref="Pipeline"/>, <see cref="Status"/> and, if it failed, <see cref="ErrorType"/>.</summary>
    public const string RunSpan = "dfsopt.run";

    /// <summary>The span of a step, with <see cref="RunId"/>, <see cref="Step"/>, <see cref="RowsIn"/> and <see cref="RowsOut"/>. Shown under the step's name.</summary>
    public const string StepSpan = "dfsopt.step";

    /// <summary>The span of reading one contest, with <see cref="File"/>, <see cref="Sport"/>, <see cref="Outcome"/>, <see cref="EntryCount"/> and <see cref="GppCategory"/>.</summary>
    public const string ContestSpan = "dfsopt.contest";

    /// <summary>Counts contests, in <c>{contest}</c>, by <see cref="Sport"/>, <see cref="Outcome"/> and <see cref="GppCategory"/>.</summary>
    public const string Contests = "dfsopt.contests";

    /// <summary>Counts the entry rows of contests, in <c>{entry}</c>, by <see cref="Sport"/>, <see cref="Outcome"/> and <see cref="GppCategory"/>.</summary>
    public const string Entries = "dfsopt.entries";

    /// <summary>Counts the input on disk that steps read, in <c>By</c> (bytes), by <see cref="Step"/>.</summary>
    public const string InputBytes = "dfsopt.input.size";

    /// <summary>A histogram of how long runs took, in <c>s</c>, by <see cref="Pipeline"/>, <see cref="Status"/> and <see cref="ErrorType"/>.</summary>
    public const string RunDuration = "dfsopt.run.duration";

    /// <summary>A histogram of how long finished steps took, in <c>s</c>, by <see cref="Step"/>.</summary>
    public const string StepDuration = "dfsopt.step.duration";

    /// <summary>A histogram of how long reading a contest took, in <c>s</c>, by <see cref="Sport"/> and <see cref="Outcome"/>.</summary>
    public const string ContestDuration = "dfsopt.contest.duration";

    /// <summary>The run's id.</summary>
    public const string RunId = "dfsopt.run.id";

    /// <summary>The pipeline's name, such as <c>training</c>.</summary>
    public const string Pipeline = "dfsopt.pipeline";

    /// <summary>How the run ended: <c>succeeded</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public const string Status = "dfsopt.status";

    /// <summary>The step's name, such as <c>02_parse_contest_entries</c>.</summary>
    public const string Step = "dfsopt.step.name";

    /// <summary>How many rows the step received.</summary>
    public const string RowsIn = "dfsopt.rows.in";

    /// <summary>How many rows the step passed on.</summary>
    public const string RowsOut = "dfsopt.rows.out";

    /// <summary>The contest's file, relative to the data root with <c>/</c>; <c>zip!member</c> if it is in a zip.</summary>
    public const string File = "dfsopt.contest.file";

    /// <summary>How many entry rows the contest's file has.</summary>
    public const string EntryCount = "dfsopt.contest.entries";

    /// <summary>The contest's sport, such as <c>nba</c>.</summary>
    public const string Sport = "dfsopt.sport";

    /// <summary>The contest's segment, such as <c>nba-showdown-mme-1k-10k</c>; absent if it was set aside.</summary>
    public const string GppCategory = "dfsopt.gpp_category";

    /// <summary>What became of the contest: <c>read</c> or <c>set_aside</c>.</summary>
    public const string Outcome = "dfsopt.outcome";

    /// <summary>The full name of the exception's type, as OpenTelemetry's semantic conventions call it.</summary>
    public const string ErrorType = "error.type";
}
