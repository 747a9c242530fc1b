using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>What the rows of a projection file make.</summary>
/// <param name="Players">The players that have all they need.</param>
/// <param name="Dropped">Normalised names of those whose flex row lacks something.</param>
/// <param name="Namesakes">Normalised names whose rows nobody can tell apart, each with those rows' lines.</param>
internal sealed record ChosenPlayers(IReadOnlyList<Player> Players, IReadOnlySet<string> Dropped, IReadOnlyDictionary<string, string> Namesakes);
