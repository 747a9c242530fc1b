namespace DfsOpt.Core.Inputs;

/// <summary>An input that cannot be used at all. The step that reads it catches this and sets the input aside.</summary>
internal sealed class InputException(ProblemCode code, long? line, string why) : Exception(why)
{
    public ProblemCode Code { get; } = code;

    /// <summary>The line at fault, from 1.</summary>
    public long? Line { get; } = line;

    public string? Column { get; init; }

    public IReadOnlyList<string> SampleRows { get; init; } = [];

    /// <summary>This fault as a problem of a file.</summary>
    /// <param name="file">The file's path, relative to the data root.</param>
    /// <param name="consequence">What is left out because of it, such as <c>the contest is left out</c>.</param>
    /// <param name="leftOut">How much is lost by it.</param>
    /// <param name="remedy">What to do about it; the code's remedy if omitted.</param>
    public Problem ToProblem(string file, string consequence, LeftOut leftOut = LeftOut.Nothing, string? remedy = null) => new()
    {
        LeftOut = leftOut,
        Code = Code,
        File = file,
        Line = Line,
        Column = Column,
        SampleRows = SampleRows,
        Message = $"{file}{(Line is { } line ? $", line {line}" : "")}: {Message}; {consequence}. {remedy ?? Code.Remedy}",
    };
}

/// <summary>The system's reason for an error, for use inside a sentence.</summary>
internal static class Reason
{
    public static string Of(Exception exception) => (exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message).TrimEnd('.');
}
