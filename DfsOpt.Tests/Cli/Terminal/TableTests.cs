using DfsOpt.Cli.Terminal;

namespace DfsOpt.Tests.Cli.Terminal;

[TestClass]
public sealed class TableTests
{
    [TestMethod]
    [DataRow(60, "ID     FOLDER                   COUNT", "run-1  /home/ann/dfs/season-25  1,234")]
    [DataRow(30, "ID     FOLDER             COUNT", "run-1  …n/dfs/season-25  1,234")]
    [DataRow(25, "ID     COUNT", "run-1  1,234")]
    [DataRow(5, "ID", "run-1")]
    public void Columns_are_shortened_one_by_one(int width, string heading, string row)
    {
        var table = new Table(new("ID"), new("FOLDER", ColumnKind.Path, Rank: 2), new("COUNT", ColumnKind.Number, Rank: 1));
        table.Add("run-1", "/home/ann/dfs/season-25", "1,234");

        CollectionAssert.AreEqual(new[] { heading, row }.Select(Squeezed).ToArray(), Lines(table, width).Select(Squeezed).ToArray());
        Assert.IsLessThanOrEqualTo(width, Lines(table, width).Max(line => line.Length));
    }

    [TestMethod]
    public void A_column_with_nothing_in_it_is_left_out()
    {
        var table = new Table(new("ID"), new("NAME"), new("ERROR", ColumnKind.Wrapped));
        table.Add("run-1", "", "");

        CollectionAssert.AreEqual(new[] { "ID", "run-1" }, Lines(table, 80));
    }

    [TestMethod]
    public void A_wrapped_column_goes_below_its_row_if_there_is_no_room_next_to_it()
    {
        var table = new Table(new("ID"), new("ERROR", ColumnKind.Wrapped));
        table.Add("run-1", "the disk is full");

        CollectionAssert.AreEqual(new[] { "ID", "    ERROR", "run-1", "    the disk is", "    full" }, Lines(table, 16));
        CollectionAssert.AreEqual(new[] { "ID     ERROR", "run-1  the disk is full" }, Lines(table, 60));
    }

    private static string Squeezed(string line) => string.Join("  ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string[] Lines(Table table, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        table.Write(writer, width, new TextStyle(IsColored: false));
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
