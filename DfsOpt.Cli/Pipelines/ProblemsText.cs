using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Writes the problems that a check found as a table for people, the worst first.</summary>
internal sealed class ProblemsText(Screen screen)
{
    private const int MostOfAKind = 3;

    private readonly TextStyle _pen = screen.OutputStyle;
    private readonly TextWriter _output = screen.Output;

    public void Write(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            _output.WriteLine(_pen.Green("No problems."));
            return;
        }

        var table = new Table(new("ANSWER"), new("CODE"), new("PROBLEM", ColumnKind.Wrapped));
        foreach (var kind in problems.GroupBy(problem => (problem.Code, problem.File)))
            AddKind(table, kind.Key.Code, [.. kind]);
        table.Write(_output, screen.OutputWidth, _pen);
        _output.WriteLine();
        _output.WriteLine($"{Figures.Count(problems.Count, "problem")}: {string.Join(", ", problems.CountBy(problem => problem.Code.Answer).Select(kind => $"{Figures.Count(kind.Value)} {ProblemAnswerText.Name(kind.Key)}"))}.");
    }

    // With the projection file of another game every player of a contest is unknown; the first few say enough.
    private void AddKind(Table table, ProblemCode code, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems.Take(MostOfAKind))
            table.Add(Answer(code.Answer), code.Name, WarningSentence.Of(problem.Message, problem.File));
        if (problems.Count > MostOfAKind)
            table.Add(Answer(code.Answer), code.Name, $"{Figures.Count(problems.Count - MostOfAKind)} more like these{(problems[0].File is { } file ? $" in {file}" : "")}; --json lists all.");
    }

    private Cell Answer(ProblemAnswer answer) => new(ProblemAnswerText.Name(answer), answer switch
    {
        ProblemAnswer.Fatal => _pen.Red,
        ProblemAnswer.SetAside => _pen.Yellow,
        _ => _pen.Dim,
    });
}

/// <summary>Names what a run does about a problem.</summary>
internal static class ProblemAnswerText
{
    public static string Name(ProblemAnswer answer) => answer switch
    {
        ProblemAnswer.Fatal => "fatal",
        ProblemAnswer.SetAside => "set aside",
        _ => "noted",
    };
}
