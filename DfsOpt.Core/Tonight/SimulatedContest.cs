using DfsOpt.Core.Shares;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest with what its simulation found.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Shares">What its field is expected to be.</param>
/// <param name="Empty">The entries to fill, by their places in the DKEntries file.</param>
/// <param name="Result">What the simulation found.</param>
internal sealed record SimulatedContest(NightContest Contest, FieldShares Shares, IReadOnlyList<int> Empty, ContestResult Result);
