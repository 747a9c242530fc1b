namespace DfsOpt.Core.DkEntries;

/// <summary>A file is not a DKEntries.csv of showdown contests that can be filled. The message is one sentence for people.</summary>
public sealed class DkEntriesException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">The line of the file at fault, from 1; <see langword="null"/> if there is none.</param>
    public DkEntriesException(string message, long? line = null)
        : base(line is null ? message : $"line {line}: {message}") => Line = line;

    /// <summary>The line of the file at fault, from 1; <see langword="null"/> if there is none.</summary>
    public long? Line { get; }
}
