using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>A lineup of the night's slate.</summary>
internal sealed record NightLineup(Night Night, NightSlate Slate, UniverseLineup Lineup)
{
    /// <summary>Its features; <see langword="null"/> if it is not a legal lineup of the slate.</summary>
    public LineupFeatureValues? Features => Slate.Universe.Contains(Lineup) ? Slate.Universe.Features(Lineup) : null;

    /// <summary>The name of the player in a slot, the captain's first.</summary>
    public string NameOf(int slot) => Slate.Universe.Players[Lineup[slot]].Name;

    /// <summary>The player in a slot, as in the DKEntries file; <see langword="null"/> if he is not in it.</summary>
    public DkPlayer? InFile(int slot) => Slate.Match.PlayerInFile(Lineup[slot]) is { } player ? Night.Entries.Players[player] : null;
}
