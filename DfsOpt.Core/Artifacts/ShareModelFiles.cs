namespace DfsOpt.Core.Artifacts;

/// <summary>What a run left of a segment's share model.</summary>
/// <param name="GppCategory">The segment.</param>
/// <param name="Theta">Its coefficients, with their standard errors.</param>
/// <param name="Metrics">How it was fitted; <see langword="null"/> where the run has not written it.</param>
/// <param name="Diagnostics">How it predicts held-out slates; <see langword="null"/> where the run has not written it.</param>
public sealed record ShareModelFiles(string GppCategory, ShareModelTheta Theta, ShareModelMetrics? Metrics, ShareModelDiagnostics? Diagnostics);
