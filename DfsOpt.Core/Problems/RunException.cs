namespace DfsOpt.Core.Problems;

/// <summary>A run cannot go on. The message is one sentence for people: what is wrong, where, and what to do.</summary>
public sealed class RunException : Exception
{
    /// <summary>Makes the exception with its sentence.</summary>
    /// <param name="code">What kind of problem ends the run.</param>
    /// <param name="message">The sentence.</param>
    public RunException(ProblemCode code, string message)
        : base(message) => Code = code;

    /// <summary>Makes the exception with its sentence and its cause.</summary>
    /// <param name="code">What kind of problem ends the run.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">What brought it about.</param>
    public RunException(ProblemCode code, string message, Exception innerException)
        : base(message, innerException) => Code = code;

    /// <summary>What kind of problem ends the run.</summary>
    public ProblemCode Code { get; }

    /// <summary>The input file, relative to the data root with <c>/</c>; <see langword="null"/> where it is about no one file.</summary>
    public string? File { get; init; }

    /// <summary>The run's id; <see langword="null"/> where it failed before it had a directory.</summary>
    public string? RunId { get; private set; }

    /// <summary>The run's directory, as a full path; <see langword="null"/> where it failed before it had one.</summary>
    public string? RunDirectory { get; private set; }

    /// <summary>Says which run ended with it. A step that throws it does not know.</summary>
    internal void Of(string runId, string runDirectory) => (RunId, RunDirectory) = (runId, runDirectory);
}
