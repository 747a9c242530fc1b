namespace DfsOpt.Core.Problems;

/// <summary>A run has failed. The message is one sentence for people: what is wrong, where, and what to do.</summary>
public sealed class RunException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">What kind of problem ends the run.</param>
    /// <param name="message">What is wrong, where, and what to do, as one sentence.</param>
    public RunException(ProblemCode code, string message)
        : base(message) => Code = code;

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="code">What kind of problem ends the run.</param>
    /// <param name="message">What is wrong, where, and what to do, as one sentence.</param>
    /// <param name="innerException">The exception that caused it.</param>
    public RunException(ProblemCode code, string message, Exception innerException)
        : base(message, innerException) => Code = code;

    /// <summary>What kind of problem ends the run.</summary>
    public ProblemCode Code { get; }

    /// <summary>The input file, relative to the data root with <c>/</c>; <see langword="null"/> if the problem is not in one file.</summary>
    public string? File { get; init; }

    /// <summary>The run's id; <see langword="null"/> if it failed before it had a directory.</summary>
    public string? RunId { get; private set; }

    /// <summary>The run's directory, as a full path; <see langword="null"/> if it failed before it had one.</summary>
    public string? RunDirectory { get; private set; }

    /// <summary>Sets the run that it ended, which a step that throws it does not know.</summary>
    internal void Of(string runId, string runDirectory) => (RunId, RunDirectory) = (runId, runDirectory);
}
