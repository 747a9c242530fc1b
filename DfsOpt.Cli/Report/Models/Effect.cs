namespace DfsOpt.Cli.Report.Models;

/// <summary>What a share model says of a kind of lineup: how often it is played, next to another that differs in this alone.</summary>
/// <param name="Feature">The feature, in a word or two.</param>
/// <param name="Kind">The kind of lineup.</param>
/// <param name="Odds">How many times as often; <see langword="null"/> where the data do not tell.</param>
/// <param name="Low">The lower end of the 95% interval; <see langword="null"/> without one.</param>
/// <param name="High">The upper end.</param>
/// <param name="Sentence">The same in words.</param>
internal sealed record Effect(string Feature, string Kind, double? Odds, double? Low, double? High, string Sentence);
