using System.Globalization;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs;

/// <summary>Writes a table of tonight's contests: the user's entries, how many were filled, and their expected profit.</summary>
internal static class EnteredContestTable
{
    public static void Write(TextWriter writer, IReadOnlyList<EnteredContestRow> contests, int width, TextStyle style)
    {
        var table = new Table(
            new("CONTEST"),
            new("ENTRIES", ColumnKind.Number, Rank: 1),
            new("YOURS", ColumnKind.Number),
            new("FILLED", ColumnKind.Number),
            new("EMPTY", ColumnKind.Number),
            new("PROFIT", ColumnKind.Number));
        foreach (var contest in contests)
        {
            table.Add(
                contest.ContestName ?? contest.ContestId,
                contest.Entries is { } entries ? Figures.Count(entries) : "-",
                Figures.Count(contest.OwnEntries),
                Figures.Count(contest.FilledEntries),
                Figures.Count(contest.EmptyEntries),
                Profit(contest));
        }

        table.Write(writer, width, style);
        foreach (string line in TextWrap.Lines("Profit is what your lineups win less their fees, the mean over the draws, with a 95% interval.", width))
            writer.WriteLine(style.Dim(line));
    }

    private static string Profit(EnteredContestRow contest)
    {
        const double sureness = 1.96;
        return contest is { ExpectedProfit: { } profit, ExpectedProfitSe: { } error }
            ? $"{Dollars(profit)} ({Dollars(profit - (sureness * error))} to {Dollars(profit + (sureness * error))})"
            : "-";
    }

    private static string Dollars(double value) => (value < 0 ? "-$" : "$") + Math.Abs(value).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
