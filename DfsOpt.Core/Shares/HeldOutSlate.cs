namespace DfsOpt.Core.Shares;

/// <summary>How well a model that did not see a slate's entries predicts them. All log-likelihoods are in nats an entry.</summary>
/// <param name="Key">The slate.</param>
/// <param name="Entries">Its entries that were predicted.</param>
/// <param name="Lineups">Lineups of its universe.</param>
/// <param name="LogLikelihood">Of the model.</param>
/// <param name="UniformLogLikelihood">Were every lineup as probable.</param>
/// <param name="OwnershipLogLikelihood">Were each as probable as the product of its six ownerships says.</param>
/// <param name="OverdispersionGain">What the overdispersion of the counts adds to <paramref name="LogLikelihood"/>.</param>
/// <param name="Levels">Predicted and observed share of entries of each level of each categorical feature, by names like <c>stack_pattern 4-2</c>.</param>
/// <param name="Captains">Predicted and observed share of entries by captain.</param>
/// <param name="Flex">Predicted and observed share of entries that have a player beside the captain.</param>
/// <param name="DuplicateGroups">Predicted and observed share of entries whose lineup is played once, 2 to 5, 6 to 20, 21 to 50, and 51 times or more in its contest.</param>
/// <param name="TopHundred">Predicted and observed share of entries of the 100 most probable lineups together.</param>
public sealed record HeldOutSlate(
    string Key, long Entries, long Lineups, double LogLikelihood, double UniformLogLikelihood, double OwnershipLogLikelihood, double OverdispersionGain,
    IReadOnlyDictionary<string, PredictedShare> Levels, IReadOnlyDictionary<string, PredictedShare> Captains,
    IReadOnlyDictionary<string, PredictedShare> Flex, IReadOnlyList<PredictedShare> DuplicateGroups, PredictedShare TopHundred);
