namespace DfsOpt.Core.SharePasses;

/// <summary>A slate with its lineups' weights.</summary>
/// <param name="Pass">What passes over the slate.</param>
/// <param name="Weights">The factors of the lineups' weights.</param>
internal sealed record WeighedSlate(SlatePass Pass, RankedWeights Weights);
