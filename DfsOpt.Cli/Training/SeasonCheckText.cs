using System.Text.Json;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary>What a check of a season found, as tables and as JSON.</summary>
internal static class SeasonCheckText
{
    public static void WriteTables(SeasonCheckResult season, TextWriter writer, int width, Pen pen)
    {
        WriteSegments(season, writer, width, pen);
        WriteSlates(season, writer, width, pen);
        WriteProblems(season.Problems, writer, width, pen);
        writer.WriteLine($"{Total(season)}. {Verdict(season.Problems)}");
    }

    public static void WriteJson(SeasonCheckResult season, TextWriter writer) => JsonOutput.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("clean", season.IsClean);
        Array(json, "slates", season.Slates, slate =>
        {
            json.WriteString("sport", slate.Sport);
            json.WriteString("slate_id", slate.SlateId);
            json.WriteNumber("players", slate.Players);
            json.WriteNumber("contests", slate.Contests);
            json.WriteNumber("entries", slate.Entries);
        });
        Array(json, "contests", season.Contests, contest =>
        {
            json.WriteString("contest_id", contest.ContestId);
            json.WriteString("file", contest.File);
            json.WriteString("gpp_category", contest.GppCategory);
            json.WriteNumber("size", contest.Size);
            json.WriteNumber("entries", contest.Entries);
        });
        Array(json, "segments", season.Segments, segment =>
        {
            json.WriteString("gpp_category", segment.GppCategory);
            json.WriteNumber("contests", segment.Contests);
            json.WriteNumber("entries", segment.Entries);
        });
        Array(json, "problems", season.Problems, problem => WriteProblem(json, problem));
        json.WriteEndObject();
    });

    private static void WriteSegments(SeasonCheckResult season, TextWriter writer, int width, Pen pen)
    {
        if (season.Segments.Count == 0)
            return;
        var table = new Table(new("SEGMENT"), new("CONTESTS", ColumnKind.Number), new("ENTRIES", ColumnKind.Number));
        foreach (var segment in season.Segments)
            table.Add(segment.GppCategory, Figures.Count(segment.Contests), Figures.Count(segment.Entries));
        table.Write(writer, width, pen);
        writer.WriteLine();
    }

    private static void WriteSlates(SeasonCheckResult season, TextWriter writer, int width, Pen pen)
    {
        if (season.Slates.Count == 0)
            return;
        var table = new Table(
            new("SLATE"), new("PLAYERS", ColumnKind.Number), new("CONTESTS", ColumnKind.Number), new("ENTRIES", ColumnKind.Number));
        foreach (var slate in season.Slates)
            table.Add($"{slate.Sport}/{slate.SlateId}", Figures.Count(slate.Players), Figures.Count(slate.Contests), Figures.Count(slate.Entries));
        table.Write(writer, width, pen);
        writer.WriteLine();
    }

    private static void WriteProblems(IReadOnlyList<Problem> problems, TextWriter writer, int width, Pen pen)
    {
        if (problems.Count == 0)
            return;
        var table = new Table(new("ANSWER"), new("CODE"), new("PROBLEM", ColumnKind.Wrapped));
        foreach (var problem in problems)
            table.Add(new Cell(AnswerName(problem), Paint(problem.Code.Answer, pen)), problem.Code.Name, problem.Message);
        table.Write(writer, width, pen);
        writer.WriteLine();
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("code", problem.Code.Name);
        json.WriteString("answer", AnswerName(problem).Replace(' ', '_'));
        json.WriteString("message", problem.Message);
        json.WriteString("file", problem.File);
        json.Number("line", problem.Line);
        json.WriteString("column", problem.Column);
        json.WriteStartArray("sample_rows");
        foreach (var row in problem.SampleRows)
            json.WriteStringValue(row);
        json.WriteEndArray();
    }

    private static void Array<T>(Utf8JsonWriter json, string key, IEnumerable<T> items, Action<T> fill)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fill(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Total(SeasonCheckResult season) =>
        $"A run would use {Figures.Count(season.Slates.Count, "slate")}, {Figures.Count(season.Slates.Sum(s => s.Contests), "contest")} and " +
        Figures.Count(season.Slates.Sum(s => s.Entries), "entry", "entries");

    private static string Verdict(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
            return "Nothing is wrong.";
        var counts = problems.CountBy(problem => AnswerName(problem)).Select(answer => $"{Figures.Count(answer.Value)} {answer.Key}");
        return $"{Figures.Count(problems.Count, "problem")}: {string.Join(", ", counts)}.";
    }

    private static string AnswerName(Problem problem) => problem.Code.Answer switch
    {
        ProblemAnswer.Fatal => "fatal",
        ProblemAnswer.SetAside => "set aside",
        _ => "noted",
    };

    private static Func<string, string> Paint(ProblemAnswer answer, Pen pen) => answer switch
    {
        ProblemAnswer.Fatal => pen.Red,
        ProblemAnswer.SetAside => pen.Yellow,
        _ => pen.Dim,
    };
}
