using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>The names along one side of a correlation matrix: which of those that mean one player stands for him.</summary>
internal sealed class MatrixSide(SlatePlayers players)
{
    private readonly Dictionary<int, string> _names = [];

    /// <summary>Two names that mean one player, the one that stands first; by player.</summary>
    public Dictionary<int, (string Stands, string Other)> Collisions { get; } = [];

    public bool Names(int player) => _names.ContainsKey(player);

    /// <summary>Takes a name in: of several, the one that is spelled as the player is, else the first.</summary>
    /// <param name="player">Whom it means.</param>
    /// <param name="name">As it is written.</param>
    /// <param name="replaces">Whether it stands in place of one before.</param>
    /// <returns>Whether it stands.</returns>
    public bool Stands(int player, string name, out bool replaces)
    {
        replaces = false;
        if (_names.TryAdd(player, name))
            return true;
        string before = _names[player], own = players.Players[player].Name;
        replaces = name == own && before != own;
        if (replaces)
            _names[player] = name;
        Collisions[player] = replaces ? (name, before) : (before, name);
        return replaces;
    }
}
