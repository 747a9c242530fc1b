using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Tests.BadInputs;

/// <summary>Correlation matrices that are wrong.</summary>
internal static class CorrelationCases
{
    private const string File = SmallSeason.Matrix;

    public static IEnumerable<BadInput> All
    {
        get
        {
            yield return Case("no matrix", Noted, "no_corr_matrix", s => s.Delete(File), null, "no correlation matrix", "avg_corr stays empty") with { File = SmallSeason.Slate };
            yield return Case("a matrix of no bytes", SetAside, "empty_file", s => s.Write(File, ""), null, File, "avg_corr stays empty");
            yield return Case("a matrix saved with semicolons", SetAside, "semicolons", s => s.ReplaceAll(File, ",", ";"), 1, File, "semicolons");
            yield return Case("a matrix with a quote that nothing closes", SetAside, "unclosed_quote", s => s.Line(File, 5, l => "\"" + l), 5, File, "never closed");
            yield return Case("a matrix without a player", Noted, "corr_matrix_lacks_players", s => s.ReplaceAll(File, "Lou Lane", "Lee Lane"), null, File, "lacks 1 player with a projection", "Lou Lane", "count as 0");
            yield return Case("a matrix of another game", SetAside, "foreign_corr_matrix", s => s.Write(File, SmallSeason.MatrixText("son")), null, File, "no cell for any two players", "avg_corr stays empty");
            yield return Case("a matrix of empty cells", SetAside, "foreign_corr_matrix", s => s.Write(File, s.Text(File).Replace("-0.05", "NA", StringComparison.Ordinal).Replace("0.125", "", StringComparison.Ordinal)), null, File, "no cell for any two players");
            yield return Case("a matrix cut off behind its first line", SetAside, "foreign_corr_matrix", s => s.Write(File, s.Text(File).Split('\n')[0] + "\n"), null, File, "no cell for any two players");
            yield return Case("a matrix with another man of the same name before a player", Noted, "name_collision",
                s => s.Line(File, 2, l => l.Replace("Adam Able", "Adam Able Jr.", StringComparison.Ordinal).Replace(",0.", ",-0.", StringComparison.Ordinal) + "\n" + l), null,
                File, "'Adam Able' and 'Adam Able Jr.' both mean Adam Able", "the former count") with
            { Changed = [] };
            yield return Case("a matrix with two sides", Noted, "asymmetric_corr_matrix", s => s.Line(File, 3, l => l.Replace("Ben Baker,-0.05", "Ben Baker,-0.15", StringComparison.Ordinal)), null,
                File, "1 pair differ", "Adam Able, Ben Baker", "mean");
            foreach (string cell in (string[])["n/a", "1.5", "-2", "NaN", "\"0,12\""])
            {
                yield return Case($"a correlation of {cell}", Noted, "bad_correlation", s => s.Line(File, 3, l => l.Replace("Ben Baker,-0.05", $"Ben Baker,{cell}", StringComparison.Ordinal)), 3,
                    File, "line 3", "Ben Baker, Adam Able", $"'{cell.Trim('"')}'", "counts as missing");
            }

            yield return Case("a correlation with a comma and no quotes", Noted, "bad_correlation", s => s.Line(File, 3, l => l.Replace("Ben Baker,-0.05", "Ben Baker,-0,05", StringComparison.Ordinal)), 3,
                File, "line 3: the row of 'Ben Baker' has 14 cells under 13 columns", "it counts as missing");
            yield return Case("two matrices", Noted, "several_corr_matrices", s => s.Write(SmallSeason.Slate + "/BBB_corr_matrix.csv", "x"), null, File, "BBB_corr_matrix.csv", "2 correlation matrices");
        }
    }

    private static BadInput Case(string name, ProblemAnswer answer, string code, Action<SmallSeason> spoil, long? line, params string[] says) => new(name, answer, code, spoil)
    {
        File = File,
        Line = line,
        Says = says,
        Changed = ["100000001", "100000002"],
    };
}
