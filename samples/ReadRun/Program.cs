// Reads the newest training run back: for each segment its medians, most played captains and most duplicated lineup.
using System.Globalization;
using DfsOpt.Core.Artifacts;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string artifacts = args is [var folder, ..] ? folder : "artifacts";
if (RunArtifacts.LatestSucceeded(artifacts, "training") is not { } run)
{
    Console.Error.WriteLine($"No training run below {artifacts} has succeeded. Make one: dfs-opt training run --data-root samples/data");
    return 1;
}

// Rows are read one by one, so even a large season needs little memory. Exports spell a name in several ways; the normalised one is the same.
var names = run.ReadPlayers().ToDictionary(player => (player.Sport, player.SlateId, player.NameNorm), player => player.PlayerName);
var captains = run.ReadEntries().CountBy(entry => (entry.GppCategory, Player: (entry.Sport, entry.SlateId, entry.CptNorm!))).ToList();
var duplicates = run.ReadDuplicates().ToLookup(lineup => lineup.GppCategory);

foreach (var segment in run.ReadDistributions())
{
    Console.WriteLine($"{segment.GppCategory}: {segment.Validation.NRows:N0} entries; half leave ${segment.SalaryLeft.Stats.P50:N0} or less and project within {segment.ProjGapToOptimal.Stats.P50:N1} points of the best lineup");
    foreach (var ((_, captain), entries) in captains.Where(row => row.Key.GppCategory == segment.GppCategory).OrderByDescending(row => row.Value).Take(3))
        Console.WriteLine($"  captain {names[captain]} on {captain.SlateId}: {entries:N0} entries");
    if (duplicates[segment.GppCategory].MaxBy(lineup => lineup.DupCount) is { } most)
        Console.WriteLine($"  entered {most.DupCount:N0} times: captain {most.CptName}; {most.Util1Name}, {most.Util2Name}, {most.Util3Name}, {most.Util4Name}, {most.Util5Name}");
}

return 0;
