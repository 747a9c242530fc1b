namespace DfsOpt.Core;

/// <summary>A run cannot go on. The message is one sentence for people: what is wrong, where, and what to do.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>Makes the exception with its sentence.</summary>
    /// <param name="code">What kind of problem ends the run.</param>
    /// <param name="message">The sentence.</param>
    public TrainingException(ProblemCode code, string message)
        : base(message) => Code = code;

    /// <summary>Makes the exception with its sentence and its cause.</summary>
    /// <param name="code">What kind of problem ends the run.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">What brought it about.</param>
    public TrainingException(ProblemCode code, string message, Exception innerException)
        : base(message, innerException) => Code = code;

    /// <summary>What kind of problem ends the run.</summary>
    public ProblemCode Code { get; }

    /// <summary>The input file, relative to the data root with <c>/</c>; <see langword="null"/> where it is about no one file.</summary>
    public string? File { get; init; }
}
