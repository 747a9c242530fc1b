using System.Globalization;
using System.Text;

namespace DfsOpt.Core.Contests;

/// <summary>Collects the player table of a standings file. Reused for the next file after <see cref="Clear"/>.</summary>
internal sealed class DraftedPlayers(PlayerAliases aliases)
{
    /// <summary>Far more than any slate has, so that a file of another kind cannot fill the memory.</summary>
    private const int Most = 2_000;

    private readonly List<DraftedPlayer> _rows = [];

    /// <summary>Adds a row's player.</summary>
    /// <returns>Whether the row has a player.</returns>
    public bool Add(in StandingsRow row)
    {
        if (row.Player.IsEmpty || _rows.Count == Most)
            return false;
        var drafted = row.Drafted.TrimEnd((byte)'%');
        _rows.Add(new DraftedPlayer(
            Encoding.UTF8.GetString(row.Player), aliases.Normalise(row.Player), row.RosterPosition.SequenceEqual("CPT"u8), Number(drafted), Number(row.PlayerPoints)));
        return true;
    }

    public void Clear() => _rows.Clear();

    public IReadOnlyList<DraftedPlayer> ToList() => [.. _rows];

    private static decimal? Number(ReadOnlySpan<byte> cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}

/// <summary>A row of the player table next to the entries in DraftKings' standings.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="NormalisedName">The name by which it is joined.</param>
/// <param name="IsCaptain">Whether the row is the captain's.</param>
/// <param name="Percent">The share of the contest's entries that play him, in percent, as rounded by DraftKings; <see langword="null"/> if it cannot be read.</param>
/// <param name="Points">The points that he scored, multiplied by 1.5 in a captain's row; <see langword="null"/> if it cannot be read.</param>
internal sealed record DraftedPlayer(string Name, string NormalisedName, bool IsCaptain, decimal? Percent, decimal? Points);
