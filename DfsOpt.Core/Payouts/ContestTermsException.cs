namespace DfsOpt.Core.Payouts;

/// <summary>What is said of a contest cannot be: its payouts have gaps, its prizes have no places. The message is one sentence for people.</summary>
public sealed class ContestTermsException : Exception
{
    /// <summary>Makes the exception with its sentence.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">The line of the file at fault, from 1; <see langword="null"/> if there is none.</param>
    public ContestTermsException(string message, long? line = null)
        : base(line is null ? message : $"line {line}: {message}") => Line = line;

    /// <summary>The line of the file at fault, from 1; <see langword="null"/> if there is none.</summary>
    public long? Line { get; }
}
