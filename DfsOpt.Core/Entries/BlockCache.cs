using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Entries;

/// <summary>
/// What the rows of a block share. Entries with the same lineup have the same points, so they stand together: in a block, each
/// lineup is hashed once, and its cells are written once. One per worker. Spellings and lineups have numbers of their own here.
/// </summary>
/// <param name="mostRows">How many rows a block has at most.</param>
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
    /// <param name="spelling">Its spelling, by number in the contest.</param>
    /// <param name="lineups">The contest's lineups.</param>
    public void Add(int spelling, ContestLineups lineups)
    {
        if (_spellings.TryAdd(spelling, out int number))
        {
            int ofContest = lineups.LineupOf[spelling];
            if (_lineups.TryAdd(ofContest, out int lineup))
            {
                _names[lineup] = lineups.Lineups[ofContest];
                _ofLineup[lineup] = new CachedLineup(ofContest);
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

/// <summary>A lineup in a block of rows.</summary>
/// <param name="OfContest">Its number in the contest.</param>
internal record struct CachedLineup(int OfContest)
{
    /// <summary>Where its hash and all cells behind it stand.</summary>
    public CellRange Cells { get; set; }
}

/// <summary>A spelling in a block of rows.</summary>
/// <param name="Lineup">Its lineup, by number in the block.</param>
internal record struct CachedSpelling(int Lineup)
{
    /// <summary>Where its names and all cells behind them stand.</summary>
    public CellRange Cells { get; set; }
}
