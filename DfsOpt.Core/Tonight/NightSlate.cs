using DfsOpt.Core.Assignment;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The night's players.</summary>
/// <param name="Players">All players of the projection export.</param>
/// <param name="Matrix">The correlations of their scores; <see langword="null"/> if not known.</param>
/// <param name="Universe">Their lineups.</param>
/// <param name="Match">Which player is which in the DKEntries file.</param>
/// <param name="Outcomes">How they may score, in the universe's order.</param>
/// <param name="Rules">The rules for lineups of empty entries.</param>
internal sealed record NightSlate(SlatePlayers Players, CorrelationMatrix? Matrix, LineupUniverse Universe, DkPlayerMatch Match, OutcomeModel Outcomes, AssignmentRules Rules);
