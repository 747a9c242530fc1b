using System.Text.Json;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Writes the problems that a check found as JSON.</summary>
internal static class ProblemsJson
{
    /// <summary>Writes them as the array <c>problems</c> of an object.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code.Name);
            json.WriteString("answer", problem.Code.Answer == ProblemAnswer.SetAside ? "set_aside" : ProblemAnswerText.Name(problem.Code.Answer));
            json.WriteString("message", problem.Message);
            json.WriteString("remedy", problem.Code.Remedy);
            json.WriteString("file", problem.File);
            json.Number("line", problem.Line);
            json.WriteString("column", problem.Column);
            json.WriteStartArray("sample_rows");
            foreach (string row in problem.SampleRows)
                json.WriteStringValue(row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
