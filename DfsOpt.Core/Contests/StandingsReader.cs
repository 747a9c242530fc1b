using System.Runtime.CompilerServices;
using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Contests;

/// <summary>Reads DraftKings standings: entries on the left, a table of players beside them on the right that is passed over.</summary>
internal sealed class StandingsReader
{
    private const int LongestCell = 8_192;

    private readonly CellFaults _ranks = new(ProblemCodes.BadRank, "Rank", "no whole number");
    private readonly CellFaults _points = new(ProblemCodes.BadPoints, "Points", "no number");
    private readonly CellFaults _withoutId = new(ProblemCodes.RowWithoutEntryId, "EntryId", "empty beside a lineup");

    /// <summary>The rows read last.</summary>
    public StandingsRows Rows { get; } = new();

    /// <summary>Fills <see cref="Rows"/> anew.</summary>
    /// <exception cref="InputException">The file cannot count.</exception>
    public void Read(ReadOnlySpan<byte> bytes, string file, Action<Problem> report, CancellationToken cancellationToken)
    {
        Rows.Clear();
        _ranks.Clear();
        _points.Clear();
        _withoutId.Clear();
        var csv = new CsvCursor(CsvInput.Checked(bytes));
        var columns = new StandingsColumns(new CsvHeader(ref csv));
        if (columns.Has(StandingsColumn.EntryName))
            Rows.MaxEntriesPerUser = 1;
        else
            report(NoEntryNames(file));
        ReadRows(ref csv, columns, cancellationToken);
        if (csv.UnclosedQuoteLine > 0)
            throw new InputException(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");
        if (Rows.EntryCount == 0)
            throw new InputException(ProblemCodes.NoEntries, null, "holds no entry");
        foreach (var faults in (CellFaults[])[_withoutId, _ranks, _points])
            faults.Report(file, report);
    }

    // Called once for each file, so it would stay as slow as it was compiled first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRows(ref CsvCursor csv, StandingsColumns columns, CancellationToken cancellationToken)
    {
        var roles = columns.Roles;
        for (int row = 0; csv.NextRow(); row++)
        {
            if ((row & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            long entryId = 0;
            bool entry = false;
            int user = 0, rank = Contest.NoRank, lineup = -1, place = 0;
            double points = double.NaN;
            for (; place < roles.Length && csv.NextCell(); place++)
            {
                var cell = csv.Cell;
                if (cell.Length > LongestCell)
                    throw new InputException(ProblemCodes.ImplausibleContest, csv.Line, $"has a cell of {cell.Length} bytes");
                switch (roles[place])
                {
                    case StandingsColumn.EntryId:
                        cell = cell.Trim((byte)' ');
                        entry = !cell.IsEmpty;
                        entryId = EntryId(cell);
                        break;
                    case StandingsColumn.EntryName:
                        user = Rows.Users.Add(EntryName.User(cell.Trim((byte)' '), out int entries));
                        if (entry && entries > Rows.MaxEntriesPerUser)
                            Rows.MaxEntriesPerUser = entries;
                        break;
                    case StandingsColumn.Rank:
                        rank = Rank(cell, csv.Line);
                        break;
                    case StandingsColumn.Points:
                        points = Points(cell, csv.Line);
                        break;
                    case StandingsColumn.Lineup:
                        cell = cell.Trim((byte)' ');
                        lineup = cell.IsEmpty ? -1 : Rows.Lineups.Add(cell);
                        break;
                }
            }

            if (!entry)
            {
                if (lineup >= 0)
                    _withoutId.Add(csv.Line, "");
                continue;
            }

            if (place <= columns.LineupPlace)
                throw new InputException(ProblemCodes.CutOff, csv.Line, "ends before its lineup, so the file is cut off");
            Rows.EntryCount++;
            if (lineup < 0)
                Rows.Unsubmitted++;
            else
                Rows.Add(entryId, user, rank, points, lineup, csv.Line);
        }
    }

    private long EntryId(ReadOnlySpan<byte> cell)
    {
        // What would be written back differently, such as a number with leading zeros, stays text.
        if (NumberText.TryReadWhole(cell, out long id) && (cell[0] != '0' || cell.Length == 1))
            return id;
        return cell.IsEmpty ? 0 : ~(long)Rows.OddEntryIds.Add(cell);
    }

    private int Rank(ReadOnlySpan<byte> cell, int line)
    {
        if (NumberText.TryReadWhole(cell, out long rank) && rank <= int.MaxValue)
            return (int)rank;
        if (!cell.IsEmpty)
            _ranks.Add(line, Encoding.UTF8.GetString(cell));
        return Contest.NoRank;
    }

    private double Points(ReadOnlySpan<byte> cell, int line)
    {
        if (NumberText.TryReadNumber(cell, out double points))
            return points;
        if (!cell.IsEmpty)
            _points.Add(line, Encoding.UTF8.GetString(cell));
        return double.NaN;
    }

    private static Problem NoEntryNames(string file) => new()
    {
        Code = ProblemCodes.NoEntryNames,
        File = file,
        Line = 1,
        Column = "EntryName",
        Message = $"{file} has no column `EntryName`, so its users stay empty and it counts as mme.",
    };
}
