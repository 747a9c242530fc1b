using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>A lineup of the night's slate.</summary>
internal sealed record NightLineup(Night Night, NightSlate Slate, UniverseLineup Lineup)
{
    /// <summary>Its features; <see langword="null"/> where it is no legal lineup of the slate.</summary>
    public LineupFeatureValues? Features => Slate.Universe.Contains(Lineup) ? Slate.Universe.Features(Lineup) : null;

    /// <summary>The name of the player in a slot, the captain's first.</summary>
    public string NameOf(int slot) => Slate.Universe.Players[Lineup[slot]].Name;

    /// <summary>The player in a slot, as the DKEntries file has him; <see langword="null"/> where it has not.</summary>
    public DkPlayer? InFile(int slot) => Slate.Match.PlayerInFile(Lineup[slot]) is { } player ? Night.Entries.Players[player] : null;
}
