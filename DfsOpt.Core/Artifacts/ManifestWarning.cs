using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Something that a run noted or set aside.</summary>
public sealed record ManifestWarning
{
    /// <summary>What the run did about it, <c>noted</c> or <c>set_aside</c>; <see langword="null"/> if the manifest does not say.</summary>
    public string? Answer { get; init; }

    /// <summary>The stable name of the kind of problem; see <see cref="ProblemCodes"/>.</summary>
    public string Code { get; init => field = value ?? ""; } = "";

    /// <summary>The column's name; <see langword="null"/> if the problem is not in one column.</summary>
    public string? Column { get; init; }

    /// <summary>The input file, relative to the data root with <c>/</c>; <see langword="null"/> if the problem is not in one file.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1; <see langword="null"/> if the problem is not in one line.</summary>
    public long? Line { get; init; }

    /// <summary>One sentence that says what is wrong, where, and what to do.</summary>
    public string Message { get; init => field = value ?? ""; } = "";

    /// <summary>Up to five examples, as they are in the input. An object that another program wrote is read as <c>key: value, ...</c>.</summary>
    [AllowNull]
    [JsonConverter(typeof(TextsConverter))]
    public IReadOnlyList<string> SampleRows { get; init => field = value ?? []; } = [];

    internal static ManifestWarning Of(Problem problem) => new()
    {
        Answer = problem.Code.Answer == ProblemAnswer.SetAside ? "set_aside" : "noted",
        Code = problem.Code.Name,
        Column = problem.Column,
        File = problem.File,
        Line = problem.Line,
        Message = problem.Message,
        SampleRows = problem.SampleRows,
    };

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("answer", Answer);
        json.WriteString("code", Code);
        json.WriteString("column", Column);
        json.WriteString("file", File);
        json.WriteFigure("line", Line);
        json.WriteString("message", Message);
        json.WriteList("sample_rows", SampleRows, static (json, row) => json.WriteStringValue(row));
        json.WriteEndObject();
    }
}
