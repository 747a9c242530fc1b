using System.Text;
using DfsOpt.Core.Csv;

namespace DfsOpt.Tests.Csv;

[TestClass]
public sealed class CellListTests
{
    private static readonly string[] _texts = ["", "a", "Nikola Jokić", "a,b", "say \"x\"", "=cmd()", "-1", new('x', CellList.SlotSize - 1), new('x', CellList.SlotSize), new('x', 500)];

    [TestMethod]
    public void Cached_cells_equal_those_written_one_by_one_including_guarded_quoted_and_long_ones()
    {
        var cells = new CellList(_texts.Length, (number, text) => text.Text(_texts[number]));
        var random = new Random(1);
        // Little room at first, so that it must grow under a copy of fixed size.
        GuardedCsvText fromList = new(1), written = new(1);
        for (int i = 0; i < 2_000; i++)
        {
            int number = random.Next(_texts.Length);
            fromList.Cells(cells, number);
            written.Text(_texts[number]);
            Assert.AreEqual(written.HasGuarded, fromList.HasGuarded);
            Assert.AreEqual(Encoding.UTF8.GetString(written.Written), Encoding.UTF8.GetString(fromList.Written));
            if (i % 7 != 0)
                continue;
            fromList.Clear();
            written.Clear();
        }
    }
}
