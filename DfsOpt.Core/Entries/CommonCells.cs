using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.Entries;

/// <summary>Cells that many lineups of a contest have, written once.</summary>
internal sealed class CommonCells
{
    // Most lineups are played by a few entries.
    private const int CommonEntries = 64;

    private const int RoomForCells = 256;

    private readonly byte[][] _played = new byte[CommonEntries][];

    public CommonCells(JoinedContest joined)
    {
        var text = new CsvText(RoomForCells);
        if (joined.Optimum is { } optimum)
        {
            text.Points(optimum);
            Optimum = Taken(text);
        }

        LogOwnership = new byte[joined.Players.LogOwnership.Length][];
        for (int player = 0; player < LogOwnership.Length; player++)
        {
            text.Number(joined.Players.LogOwnership[player]);
            LogOwnership[player] = Taken(text);
        }

        for (int entries = 0; entries < _played.Length; entries++)
        {
            WritePlayed(entries, joined.Size, text);
            _played[entries] = Taken(text);
        }
    }

    /// <summary>The slate's best legal lineup; no bytes until it is known.</summary>
    public byte[] Optimum { get; } = [];

    /// <summary>Each player's logarithm of ownership.</summary>
    public byte[][] LogOwnership { get; }

    /// <summary>The size of the contest, by how many entries a lineup is played, and their share.</summary>
    public void WritePlayed(JoinedContest joined, int entries, CsvText text)
    {
        if (entries < CommonEntries)
            text.Cells(_played[entries]);
        else
            WritePlayed(entries, joined.Size, text);
    }

    private static void WritePlayed(int entries, int size, CsvText text)
    {
        text.Integer(size);
        text.Integer(entries);
        text.Number(entries / (double)size);
    }

    /// <summary>What was written, without the comma behind it.</summary>
    private static byte[] Taken(CsvText text)
    {
        byte[] cells = text.Written[..^1].ToArray();
        text.Clear();
        return cells;
    }
}
