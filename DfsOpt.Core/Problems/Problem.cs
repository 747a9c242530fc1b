namespace DfsOpt.Core.Problems;

/// <summary>Something about an input that a person should know.</summary>
public sealed record Problem
{
    /// <summary>What kind of problem it is.</summary>
    public required ProblemCode Code { get; init; }

    /// <summary>One sentence that says what is wrong, where, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The message for places that name the file themselves: what it says behind the file's path, or all of it where it does not start with the path.</summary>
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

    /// <summary>The input file, relative to the data root with <c>/</c>; <see langword="null"/> where it is about no one file.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>The column's name.</summary>
    public string? Column { get; init; }

    /// <summary>How many entries it leaves out, where that can be told; 0 otherwise. One that several problems leave out counts for each.</summary>
    public long EntriesLeftOut { get; init; }

    /// <summary>Up to five examples, as the input holds them.</summary>
    public IReadOnlyList<string> SampleRows { get; init; } = [];

    /// <summary>What it costs; where nothing is left of a season, those that cost most are named.</summary>
    public Loss Loss { get; init; }
}
