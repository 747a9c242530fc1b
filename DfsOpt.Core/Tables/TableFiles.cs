using System.Security.Cryptography;
using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Parallel;

namespace DfsOpt.Core.Tables;

/// <summary>A table as files: all of it, its first rows, its schema.</summary>
internal static class TableFiles
{
    private const int PreviewRows = 200;

    /// <summary>Writes all rows. Blocks are formatted and written in parallel, and hashed in order.</summary>
    public static void WriteAll(ITable table, HashedFile file, Action<int> onRows, CancellationToken cancellationToken)
    {
        var header = new CsvText();
        WriteHeader(table, header);
        file.Append(header.Written);
        OrderedPipeline.Run(table.BlockCount, () => new TableBlock(table.UsualBlockSize), Format, Hash, Write, cancellationToken);

        void Format(int number, TableBlock block)
        {
            block.Text.Clear();
            table.WriteBlock(number, block.Text, int.MaxValue);
        }

        void Hash(int number, TableBlock block)
        {
            block.Place = file.Hash(block.Text.Written);
            onRows(block.Text.Rows);
        }

        void Write(int number, TableBlock block) => file.Write(block.Text.Written, block.Place);
    }

    /// <summary>The first 200 rows, safe to open in a spreadsheet.</summary>
    public static ReadOnlyMemory<byte> Preview(ITable table)
    {
        var text = new GuardedCsvText();
        WriteHeader(table, text);
        for (int block = 0; block < table.BlockCount && text.Rows <= PreviewRows; block++)
            table.WriteBlock(block, text, PreviewRows + 1 - text.Rows);
        return text.WrittenMemory;
    }

    /// <summary>SHA-256 of <c>name:dtype\n</c> for each column.</summary>
    public static string SchemaFingerprint(ITable table) =>
        Sha256(Encoding.UTF8.GetBytes(string.Concat(table.Columns.Select(c => $"{c.Name}:{TypeName(c.Type)}\n"))));

    /// <summary>SHA-256 of the row count, <c>\n</c> and the preview.</summary>
    public static string DataFingerprint(ITable table, ReadOnlyMemory<byte> preview) =>
        Sha256([.. Encoding.UTF8.GetBytes(FormattableString.Invariant($"{table.RowCount}\n")), .. preview.Span]);

    private static void WriteHeader(ITable table, CsvText text)
    {
        foreach (var column in table.Columns)
            text.Text(column.Name);
        text.EndRow();
    }

    public static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Int => "int",
        ColumnType.Float => "float",
        _ => "string",
    };

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
