namespace DfsOpt.Core.Problems;

/// <summary>Something about an input that people should know.</summary>
public sealed record Problem
{
    /// <summary>What kind of problem it is.</summary>
    public required ProblemCode Code { get; init; }

    /// <summary>One sentence that says what is wrong, where, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The message without the file's path at its start, for places that show the file separately; the whole message if it does not start with the path.</summary>
    public static string WithoutFile(string message, string? file)
    {
        if (string.IsNullOrEmpty(file) || !message.StartsWith(file, StringComparison.Ordinal))
            return message;
        return message.AsSpan(file.Length) switch
        {
            [':' or ',', ' ', .. var rest] => rest.ToString(),
            [' ', .. var rest] => rest.ToString(),
            _ => message,
        };
    }

    /// <summary>The input file, relative to the data root with <c>/</c>; <see langword="null"/> if the problem is not in one file.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1; <see langword="null"/> if the problem is not in one line.</summary>
    public long? Line { get; init; }

    /// <summary>The column's name; <see langword="null"/> if the problem is not in one column.</summary>
    public string? Column { get; init; }

    /// <summary>How many entries it leaves out; 0 if that is not known. An entry that several problems leave out counts for each.</summary>
    public long EntriesLeftOut { get; init; }

    /// <summary>Up to five examples, as they are in the input.</summary>
    public IReadOnlyList<string> SampleRows { get; init; } = [];

    /// <summary>The least that it leaves out. If nothing is left of a season, the message names the problems that leave out the most.</summary>
    public LeftOut LeftOut { get; init; }
}

/// <summary>The least that a problem leaves out, in ascending order.</summary>
public enum LeftOut
{
    /// <summary>No entry.</summary>
    Nothing,

    /// <summary>Single entries.</summary>
    Entries,

    /// <summary>A contest.</summary>
    Contest,

    /// <summary>A slate with all of its contests.</summary>
    Slate,
}
