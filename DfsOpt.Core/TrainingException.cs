namespace DfsOpt.Core;

/// <summary>A run cannot go on. The message is one sentence for people: what is wrong, where, and what to do.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>Makes the exception with its sentence.</summary>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its sentence and its cause.</summary>
    public TrainingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
