using DfsOpt.Core.Assignment;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The night's players.</summary>
/// <param name="Players">All of them, as the projections have them.</param>
/// <param name="Matrix">How their scores move together; <see langword="null"/> if not known.</param>
/// <param name="Universe">Their lineups.</param>
/// <param name="Match">Which of them is which in the DKEntries file.</param>
/// <param name="Outcomes">How they may score, in the universe's order.</param>
/// <param name="Rules">What lineups for empty entries must keep to.</param>
internal sealed record NightSlate(SlatePlayers Players, CorrelationMatrix? Matrix, LineupUniverse Universe, DkPlayerMatch Match, OutcomeModel Outcomes, AssignmentRules Rules);
