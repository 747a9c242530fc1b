using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Names;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>Reads a slate's correlation matrix: names along the top and down the side, a correlation in each cell.</summary>
internal static class CorrelationFile
{
    private const int MostPlayers = 2_000;

    /// <exception cref="InputException">The file is not a readable matrix.</exception>
    public static CorrelationMatrix Read(ReadOnlySpan<byte> bytes, SlatePlayers players, string file, Action<Problem> report)
    {
        if (players.Players.Count > MostPlayers)
            throw new InputException(ProblemCodes.TooLarge, null, $"belongs to a slate of more than {MostPlayers} players");
        var csv = new CsvCursor(CsvInput.Checked(bytes));
        csv.NextRow();
        var names = new MatrixNames(players);
        var header = CsvRow.Read(ref csv);
        int[] top = PlayersOf(header, players, names.OfColumns);
        var matrix = new CorrelationMatrix(players.Players.Count);
        var bad = new BadCells();
        var overfull = new List<CsvRow>();
        while (csv.NextRow())
        {
            var row = CsvRow.Read(ref csv);
            string name = NameOf(row, top, players);
            int player = players.IndexOf(PlayerName.Normalise(name));
            if (player < 0 || !names.OfRows.TryAdd(player, name, out bool replaces))
                continue;
            if (replaces)
                matrix.ClearRow(player);
            if (row.Filled > top.Length)
            {
                overfull.Add(row);
                continue;
            }

            ReadCells(row, player, top, players, matrix, bad);
        }

        if (csv.UnclosedQuoteLine > 0)
            throw new InputException(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");
        if (bad.Count > 0)
            report(bad.ToProblem(file));
        if (overfull.Count > 0)
            report(Overfull(file, overfull, top.Length));
        if (!matrix.HasCells)
            throw new InputException(ProblemCodes.ForeignCorrMatrix, null, "has no cell for any two players of the slate, so it belongs to another slate");
        names.ReportCollisions(file, report);
        ReportMissing(players, names, file, report);
        ReportAsymmetry(players, matrix.MakeSymmetric(), file, report);
        return matrix;
    }

    private static void ReadCells(CsvRow row, int player, int[] top, SlatePlayers players, CorrelationMatrix matrix, BadCells bad)
    {
        for (int column = 1; column < Math.Min(top.Length, row.Count); column++)
        {
            if (top[column] < 0 || top[column] == player || row[column] is "" or "NA")
                continue;
            if (NumberText.TryReadNumber(Encoding.UTF8.GetBytes(row[column]), out double value) && Math.Abs(value) <= 1)
                matrix.Set(player, top[column], value);
            else
                bad.Add(row.Line, $"{players.Players[player].Name}, {players.Players[top[column]].Name}: '{row[column]}'");
        }
    }

    private static int[] PlayersOf(CsvRow header, SlatePlayers players, MatrixSide columns)
    {
        int[] top = new int[header.Count];
        for (int column = 1; column < top.Length; column++)
        {
            string name = players.IndexOf(PlayerName.Normalise(header[column])) >= 0 ? header[column] : RColumnName.PlayerNameOf(header[column], players);
            int player = players.IndexOf(PlayerName.Normalise(name));
            top[column] = -1;
            if (player < 0 || !columns.TryAdd(player, name, out bool replaces))
                continue;
            if (replaces)
                top[Array.IndexOf(top, player, 1)] = -1;
            top[column] = player;
        }

        return top;
    }

    /// <summary>The name of a row. R and pandas write a column of row numbers before the names.</summary>
    private static string NameOf(CsvRow row, int[] top, SlatePlayers players) =>
        top.Length > 1 && top[1] < 0 && players.IndexOf(PlayerName.Normalise(row[0])) < 0 ? row[1] : row[0];

    private static Problem Overfull(string file, List<CsvRow> rows, int columns) => new()
    {
        Code = ProblemCodes.BadCorrelation,
        File = file,
        Line = rows[0].Line,
        SampleRows = [.. rows.Take(5).Select(row => $"line {row.Line}: {row[0]}: {row.Filled} cells")],
        Message = $"{file}, line {rows[0].Line}: the row of '{rows[0][0]}' has {rows[0].Filled} cells under {columns} columns, as if a comma in a cell is not quoted; " +
            $"{(rows.Count == 1 ? "it counts" : $"it and {rows.Count - 1} more rows count")} as missing. {ProblemCodes.BadCorrelation.Remedy}",
    };

    private static void ReportMissing(SlatePlayers players, MatrixNames names, string file, Action<Problem> report)
    {
        // Correlations are exported only for players with a projection.
        var missing = players.Players
            .Where((p, i) => p.Projection > 0 && names.Lacks(i))
            .Select(p => p.Name).ToList();
        if (missing.Count == 0)
            return;
        report(new Problem
        {
            Code = ProblemCodes.CorrMatrixLacksPlayers,
            File = file,
            SampleRows = [.. missing.Take(5)],
            Message = $"{file} lacks {missing.Count} {(missing.Count == 1 ? "player" : "players")} with a projection, whose pairs without a cell count as 0: {string.Join(", ", missing.Take(20))}{(missing.Count > 20 ? ", ..." : "")}. {ProblemCodes.CorrMatrixLacksPlayers.Remedy}",
        });
    }

    private static void ReportAsymmetry(SlatePlayers players, IReadOnlyList<PlayerPair> pairs, string file, Action<Problem> report)
    {
        if (pairs.Count == 0)
            return;
        var samples = pairs.Take(5).Select(p => $"{players.Players[p.One].Name}, {players.Players[p.Other].Name}").ToList();
        report(new Problem
        {
            Code = ProblemCodes.AsymmetricCorrMatrix,
            File = file,
            SampleRows = samples,
            Message = $"{file}: the two cells of {pairs.Count} {(pairs.Count == 1 ? "pair" : "pairs")} differ, so their mean is used; the first pair is {samples[0]}. {ProblemCodes.AsymmetricCorrMatrix.Remedy}",
        });
    }

    /// <summary>The cells that are not correlations: how many, and the first few.</summary>
    private sealed class BadCells
    {
        private readonly List<string> _samples = [];
        private int _firstLine;

        public int Count { get; private set; }

        public void Add(int line, string cell)
        {
            if (Count++ == 0)
                _firstLine = line;
            if (_samples.Count < 5)
                _samples.Add($"line {line}: {cell}");
        }

        public Problem ToProblem(string file) => new()
        {
            Code = ProblemCodes.BadCorrelation,
            File = file,
            Line = _firstLine,
            SampleRows = _samples,
            Message = $"{file}, {_samples[0]} is not a number from -1 to 1; {(Count == 1 ? "it counts" : $"it and {Count - 1} more cells count")} as missing. {ProblemCodes.BadCorrelation.Remedy}",
        };
    }
}

/// <summary>Column names as R's read.csv writes them: a dot for every character other than letters, digits and underscores.</summary>
/// <remarks>R documentation, make.names.</remarks>
internal static class RColumnName
{
    /// <summary>The player whose name R writes as this column name; empty if there is none or more than one.</summary>
    public static string PlayerNameOf(string column, SlatePlayers players)
    {
        if (!column.Contains('.'))
            return "";
        var meant = players.Players.Where(p => p.Name.Length == column.Length && Of(p.Name) == column).Take(2).ToList();
        return meant.Count == 1 ? meant[0].Name : "";
    }

    private static string Of(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '.'));
}
