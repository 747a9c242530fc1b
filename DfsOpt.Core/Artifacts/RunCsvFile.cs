using System.Text.Unicode;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Artifacts;

/// <summary>Reads the CSV files of a run's directory row by row. They may have been written or changed by anyone.</summary>
internal static class RunCsvFile
{
    private const int BlockSize = 1 << 18;

    // Thousands of times longer than any row that a run writes.
    private const int LargestBlock = 1 << 24;

    /// <summary>The rows of <paramref name="file"/>, each parsed by <paramref name="parse"/>; none if there is no such file.</summary>
    /// <exception cref="ArtifactException">The file is not what a run writes.</exception>
    public static IEnumerable<TRow> Read<TRow>(string file, Func<CsvFileRow, TRow> parse)
    {
        if (!File.Exists(file))
            yield break;
        if (EmptyFile.Is(file))
            throw new ArtifactException($"{file} is empty.");
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        var columns = new CsvFileColumns(file);
        var rows = new List<TRow>();
        byte[] buffer = new byte[BlockSize];
        int held = 0, line = 1;
        for (bool isLast = false; !isLast;)
        {
            held += stream.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            isLast = held < buffer.Length;
            int taken = Parse(buffer.AsSpan(0, held), isLast, columns, ref line, parse, rows);
            foreach (var row in rows)
                yield return row;
            rows.Clear();
            held -= taken;
            buffer.AsSpan(taken, held).CopyTo(buffer);
            if (taken > 0 || isLast)
                continue;
            if (buffer.Length >= LargestBlock)
                throw columns.Fault(line, $"has a row longer than {LargestBlock >> 20} MiB");
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    /// <returns>How many bytes of the block were whole rows.</returns>
    private static int Parse<TRow>(ReadOnlySpan<byte> block, bool isLast, CsvFileColumns columns, ref int line, Func<CsvFileRow, TRow> parse, List<TRow> rows)
    {
        int end = block.LastIndexOf((byte)'\n') + 1;
        var csv = new CsvCursor(block[..end], line);
        Span<TextPlace> places = stackalloc TextPlace[CsvFileColumns.Most + 1];
        int taken = 0;
        while (csv.NextRow())
        {
            var text = csv.ReadRow(places, out int count);
            // The rest of the row may be in the next block.
            if (csv.UnclosedQuoteLine > 0 && !isLast)
                return taken;
            taken = csv.Position;
            line = csv.NextLine;
            if (csv.UnclosedQuoteLine > 0)
                throw columns.Fault(csv.UnclosedQuoteLine, "opens a quote that is never closed");
            var cells = places[..count];
            if (!Utf8.IsValid(text[cells[0].Start..cells[^1].End]))
                throw columns.Fault(csv.Line, "is not UTF-8");
            if (columns.AreKnown)
                rows.Add(parse(columns.RowOf(text, cells, csv.Line)));
            else
                columns.Read(text, cells);
        }

        if (isLast && end < block.Length)
            throw columns.Fault(line, "ends in the middle of a row");
        line = csv.NextLine;
        return end;
    }
}
