using DfsOpt.Core.Fields;
using DfsOpt.Core.Simulation;
using DfsOpt.Tests.Grades;

namespace DfsOpt.Tests.Simulation;

[TestClass]
public sealed class OpponentFieldsTests
{
    [TestMethod]
    public void In_a_known_field_a_lineup_has_as_many_duplicates_as_there_are()
    {
        var lineups = Nights.Lineups(Nights.Universe(8, 3));
        var fields = OpponentFields.Known(ContestField.Of(lineups[..2], [7, 1]));
        Assert.AreEqual(new DuplicateForecast(7, 7, 7, 0), fields.DuplicatesOf(lineups[0], 0.5, 1_000));
        Assert.AreEqual(new DuplicateForecast(0, 0, 0, 1), fields.DuplicatesOf(lineups[2], 0.5, 1_000));
    }
}
