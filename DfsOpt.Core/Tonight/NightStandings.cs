using DfsOpt.Core.Contests;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Names;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The standings of a contest that has begun: the lineups that were really entered.</summary>
internal sealed class NightStandings
{
    private readonly Contest _contest;

    private NightStandings(InputFile file, Contest contest) => (File, _contest) = (file, contest);

    /// <summary>The file.</summary>
    public InputFile File { get; }

    /// <summary>The id of the contest, from the file's name.</summary>
    public string ContestId => _contest.Id;

    /// <summary>How many entries the contest has.</summary>
    public int Entries => _contest.Size;

    /// <summary>Reads a file: a CSV, or a zip with one or more of them.</summary>
    /// <exception cref="InputException">It cannot be read, or is not of a showdown contest.</exception>
    public static IReadOnlyList<NightStandings> Read(InputFile file, string sport, SegmentDefinitions definitions, IReadOnlyDictionary<string, string> aliases, StepContext step)
    {
        var slate = new SlateFolder(sport, Path.GetFileNameWithoutExtension(file.FileName), "");
        var reader = new ContestReader(definitions, aliases);
        return file.Kind == InputKind.StandingsZip
            ? [.. ZipMembers.Find(file, step.Report).Select(member => Contest(Inputs.ContestId.OfMember(ZipMembers.NameOf(member), file.FileName), member))]
            : [Contest(Inputs.ContestId.Of(file.FileName), null)];

        NightStandings Contest(string id, string? member) =>
            new(file, reader.Read(new ContestSource(slate, id, file, member), step.Report, step.CancellationToken));
    }

    /// <summary>The ids of the entries with a valid lineup.</summary>
    public IReadOnlySet<string> EntryIds => Enumerable.Range(0, _contest.Count).Select(_contest.EntryIdText).ToHashSet(StringComparer.Ordinal);

    /// <summary>The entries of everybody else.</summary>
    /// <param name="universe">The slate's lineups.</param>
    /// <param name="own">The ids of the user's entries.</param>
    /// <returns>The field; <see langword="null"/> if nobody else has a lineup of projected players.</returns>
    public ContestField? Opponents(LineupUniverse universe, IReadOnlySet<string> own)
    {
        int[] counts = [.. _contest.Lineups.EntriesOf];
        int others = Entries - _contest.IdsWithoutLineup.Count(id => own.Contains(_contest.IdText(id)));
        for (int entry = 0; entry < _contest.Count; entry++)
        {
            if (!own.Contains(_contest.EntryIdText(entry)))
                continue;
            counts[_contest.Lineups.LineupOf[_contest.Entries.SpellingOf[entry]]]--;
            others--;
        }

        var places = Enumerable.Range(0, universe.Players.Count).ToDictionary(place => PlayerName.Normalise(universe.Players[place].Name), StringComparer.Ordinal);
        int[] placeOf = [.. _contest.Lineups.NormalisedNames.Select(name => places.GetValueOrDefault(name, -1))];
        var field = Enumerable.Range(0, counts.Length)
            .Where(lineup => counts[lineup] > 0)
            .Select(lineup => (Lineup: Lineup(lineup, placeOf), Count: counts[lineup]))
            .Where(entered => entered.Lineup is not null).ToList();
        return field.Count == 0 ? null : ContestField.Of([.. field.Select(entered => entered.Lineup!.Value)], [.. field.Select(entered => entered.Count)], others - field.Sum(entered => entered.Count));
    }

    /// <summary>The actual scores; <see langword="null"/> if the contest is not over, or the standings lack points.</summary>
    public ActualScores? Actual(LineupUniverse universe) => ActualScores.Of(_contest, universe);

    private UniverseLineup? Lineup(int number, int[] placeOf)
    {
        var slots = _contest.Lineups.Lineups[number];
        int[] places = [.. Enumerable.Range(0, Lineups.Showdown.Slots).Select(slot => placeOf[slots[slot]])];
        return places.Contains(-1) ? null : new UniverseLineup(places[0], places.AsSpan(1));
    }
}
