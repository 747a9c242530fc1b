using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Entries;

/// <summary>
/// Caches what the rows of a block share. Entries with the same lineup are tied, so they are consecutive: in a block, each lineup is
/// hashed once and its cells are formatted once. One per worker. Spellings and lineups are numbered per block.
/// </summary>
/// <param name="mostRows">The most rows a block may have.</param>
internal sealed class BlockCache(int mostRows)
{
    private readonly DenseIds _spellings = new(mostRows), _lineups = new(mostRows);
    private readonly int[] _spellingOf = new int[mostRows];
    private readonly CachedSpelling[] _ofSpelling = new CachedSpelling[mostRows];
    private readonly CachedLineup[] _ofLineup = new CachedLineup[mostRows];
    private readonly LineupSlots[] _names = new LineupSlots[mostRows];
    private readonly byte[] _hashes = new byte[mostRows * LineupHash.Size];
    private readonly LineupHash _hash = new();

    /// <summary>How many rows have been added.</summary>
    public int Rows { get; private set; }

    /// <summary>Starts a block.</summary>
    public void Clear()
    {
        _spellings.Clear();
        _lineups.Clear();
        Rows = 0;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="spelling">Its spelling.</param>
    /// <param name="lineups">The contest's lineups.</param>
    public void Add(SpellingId spelling, ContestLineups lineups)
    {
        if (_spellings.TryAdd(spelling, out int number))
        {
            var inContest = lineups.LineupOf[spelling];
            if (_lineups.TryAdd(inContest, out int lineup))
            {
                _names[lineup] = lineups.Lineups[inContest];
                _ofLineup[lineup] = new CachedLineup(inContest);
            }

            _ofSpelling[number] = new CachedSpelling(lineup);
        }

        _spellingOf[Rows++] = number;
    }

    /// <summary>Hashes the lineups of all rows.</summary>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    public void Hash(byte[][] normalisedNames) => _hash.WriteAll(_names.AsSpan(0, _lineups.Count), normalisedNames, _hashes);

    public ref CachedSpelling SpellingOf(int row) => ref _ofSpelling[_spellingOf[row]];

    public ref CachedLineup Lineup(int number) => ref _ofLineup[number];

    /// <summary>A lineup's hash.</summary>
    public ReadOnlySpan<byte> HashOf(int lineup) => _hashes.AsSpan(lineup * LineupHash.Size, LineupHash.Size);
}

/// <summary>A lineup of a block.</summary>
/// <param name="InContest">The same lineup in the contest.</param>
internal record struct CachedLineup(LineupId InContest)
{
    /// <summary>Its hash and all cells after it, once written.</summary>
    public CellRange Cells { get; set; }
}

/// <summary>A spelling of a block.</summary>
/// <param name="Lineup">Its lineup's number in the block.</param>
internal record struct CachedSpelling(int Lineup)
{
    /// <summary>Its names and all cells after them, once written.</summary>
    public CellRange Cells { get; set; }
}
