using DfsOpt.Core.Names;

namespace DfsOpt.Core.Contests;

/// <summary>What players are called in joins: their normalised names, or the projection's name for them where the config gives one.</summary>
internal sealed class PlayerAliases(IReadOnlyDictionary<string, string> aliases)
{
    private readonly Dictionary<string, string> _byName = aliases.ToDictionary(
        a => PlayerName.Normalise(a.Key), a => PlayerName.Normalise(a.Value), StringComparer.Ordinal);

    public string Normalise(ReadOnlySpan<byte> name)
    {
        string normalised = PlayerName.Normalise(name);
        return _byName.GetValueOrDefault(normalised, normalised);
    }
}
