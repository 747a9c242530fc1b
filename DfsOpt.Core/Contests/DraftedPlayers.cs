using System.Globalization;
using System.Text;

namespace DfsOpt.Core.Contests;

/// <summary>The player table of a standings file while its rows come in. Made to be cleared and filled again.</summary>
internal sealed class DraftedPlayers(PlayerAliases aliases)
{
    /// <summary>Far more than any slate has, so that a file of another kind does not fill the memory.</summary>
    private const int Most = 2_000;

    private readonly List<DraftedPlayer> _rows = [];

    /// <summary>Adds a row; one without a name is none.</summary>
    /// <param name="player">The player's name.</param>
    /// <param name="position">The roster position, such as <c>CPT</c> or <c>UTIL</c>.</param>
    /// <param name="drafted">The share of entries, such as <c>11.78%</c>.</param>
    /// <param name="points">What he scored.</param>
    /// <returns>Whether there was a name.</returns>
    public bool Add(ReadOnlySpan<byte> player, ReadOnlySpan<byte> position, ReadOnlySpan<byte> drafted, ReadOnlySpan<byte> points)
    {
        if (player.IsEmpty || _rows.Count == Most)
            return false;
        if (!drafted.IsEmpty && drafted[^1] == '%')
            drafted = drafted[..^1];
        _rows.Add(new DraftedPlayer(Encoding.UTF8.GetString(player), aliases.Normalise(player), position.SequenceEqual("CPT"u8), Number(drafted), Number(points)));
        return true;
    }

    public void Clear() => _rows.Clear();

    public IReadOnlyList<DraftedPlayer> ToList() => [.. _rows];

    private static decimal? Number(ReadOnlySpan<byte> cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
