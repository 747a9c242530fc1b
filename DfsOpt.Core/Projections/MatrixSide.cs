using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>The names along one side of a correlation matrix. If several mean one player, one of them counts.</summary>
internal sealed class MatrixSide(SlatePlayers players)
{
    private readonly Dictionary<int, string> _names = [];

    /// <summary>By player: two names that both mean him, first the one that counts.</summary>
    public Dictionary<int, (string Used, string Other)> Collisions { get; } = [];

    public bool Names(int player) => _names.ContainsKey(player);

    /// <summary>Adds a name. Of several for one player, the one spelled as in the projections counts, or else the first.</summary>
    /// <param name="player">The player it means.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="replaces">Whether it replaces an earlier name.</param>
    /// <returns>Whether it counts.</returns>
    public bool TryAdd(int player, string name, out bool replaces)
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
