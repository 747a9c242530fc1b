namespace DfsOpt.Core.Artifacts;

/// <summary>The files of a segment's share model that a run wrote.</summary>
/// <param name="GppCategory">The segment.</param>
/// <param name="Theta">Its coefficients, with their standard errors.</param>
/// <param name="Metrics">How it was fitted; <see langword="null"/> if the run has not written it.</param>
/// <param name="Diagnostics">How well it predicts held-out slates; <see langword="null"/> if the run has not written it.</param>
public sealed record ShareModelFiles(string GppCategory, ShareModelTheta Theta, ShareModelMetrics? Metrics, ShareModelDiagnostics? Diagnostics);
