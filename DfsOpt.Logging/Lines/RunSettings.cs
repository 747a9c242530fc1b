using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Lines;

/// <summary>What a run's lines carry where no scope says otherwise.</summary>
/// <param name="RunId">The run's id.</param>
/// <param name="Pipeline">The pipeline's name.</param>
/// <param name="Level">The lowest level to write; <see langword="null"/> keeps what the file has, or writes all.</param>
/// <param name="Clock">Where lines get their time.</param>
internal sealed record RunSettings(string RunId, string Pipeline, LogLevel? Level, TimeProvider Clock);
