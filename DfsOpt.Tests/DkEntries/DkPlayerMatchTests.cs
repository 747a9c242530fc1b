using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.DkEntries;

[TestClass]
public sealed class DkPlayerMatchTests
{
    private static readonly DkEntriesFile _file = DkEntriesFile.Read(DkFile.Make("\r\n", true,
        DkFile.Entry(1, lineup: string.Join(',', new[] { DkFile.CaptainId(3) }.Concat(new[] { 0, 4, 5, 6, 7 }.Select(DkFile.FlexId)))), DkFile.Entry(2)));

    [TestMethod]
    public void Players_are_found_by_name_however_spelled_with_team_and_salary()
    {
        var match = Match([.. DkFile.People.Select(person => Player(person.Name.Replace("Jr.", "", StringComparison.Ordinal).ToUpperInvariant(), person.Team, person.Salary))], out var universe);
        Assert.IsEmpty(match.Unmatched);
        var lineup = match.FromFile(_file.Entries[0])!.Value;
        Assert.AreEqual("DAN FOX", universe.Players[lineup.Captain].Name);
        CollectionAssert.AreEquivalent(new[] { 3, 0, 4, 5, 6, 7 }, match.ToFile(lineup)!.ToArray());
        Assert.AreEqual(3, match.ToFile(lineup)![0]);
        Assert.IsNull(match.FromFile(_file.Entries[1]));
    }

    [TestMethod]
    public void Players_without_a_match_are_named_with_the_reason_and_no_entry_is_filled_with_them()
    {
        UniversePlayer[] players = [.. DkFile.People.Skip(3).Select(person => Player(person.Name, person.Team, person.Salary)), Player("Ada Stone", "DAL", 10400), Player("Ben Rivers", "DAL", 9800), Player("Nobody", "LAL", 5000)];
        var match = Match(players, out var universe);
        CollectionAssert.AreEqual(
            new[] { "Ada Stone: is DAL at $10600 there, not DAL at $10400", "Ben Rivers: is LAL at $9800 there, not DAL at $9800", "Nobody: is not there" },
            match.Unmatched.ToArray());
        int PlaceOf(string name) => universe.Players.Select(player => player.Name).ToList().IndexOf(name);
        Assert.IsNull(match.ToFile(new UniverseLineup(PlaceOf("Nobody"), PlaceOf("Dan Fox"), PlaceOf("Eli Gray"), PlaceOf("Finn Hale"), PlaceOf("Gus Ivory"), PlaceOf("Chiefs "))));
        Assert.IsNull(match.FromFile(_file.Entries[0]));
    }

    [TestMethod]
    public void A_team_that_the_file_abbreviates_otherwise_is_found_by_the_names_and_salaries_of_its_players()
    {
        var match = Match([.. DkFile.People.Select(person => Player(person.Name, person.Team == "LAL" ? "LA" : person.Team, person.Salary))], out _);
        Assert.IsEmpty(match.Unmatched);
        Assert.IsNotNull(match.FromFile(_file.Entries[0]));
        Assert.AreEqual("LA: LAL", string.Join(", ", match.RenamedTeams.Select(team => $"{team.Key}: {team.Value}")));
    }

    [TestMethod]
    public void A_team_is_not_matched_if_names_and_salaries_point_to_two_teams()
    {
        // Gus Ivory, of DAL, is listed with the team that would be LAL.
        var match = Match([.. DkFile.People.Select(person => Player(person.Name, person.Team == "LAL" || person.Name == "Gus Ivory" ? "LA" : person.Team, person.Salary))], out _);
        Assert.IsEmpty(match.RenamedTeams);
        Assert.HasCount(5, match.Unmatched);
        Assert.Contains("Dan Fox: is LAL at $6200 there, not LA at $6200", match.Unmatched);
    }

    private static DkPlayerMatch Match(UniversePlayer[] players, out LineupUniverse universe)
    {
        universe = LineupUniverse.Create(players);
        return DkPlayerMatch.Of(universe, _file);
    }

    private static UniversePlayer Player(string name, string team, int salary) => new(name, team, salary, 10, 0.2);
}
