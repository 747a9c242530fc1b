using DfsOpt.Core.Features;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Training;

/// <summary>A slate with the contests whose entries were joined with its players.</summary>
internal sealed record SlateEntries(SlatePlayers Players, IReadOnlyList<JoinedContest> Contests);
