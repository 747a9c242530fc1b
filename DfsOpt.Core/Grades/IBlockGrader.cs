namespace DfsOpt.Core.Grades;

/// <summary>Grades draws block by block. Threads share the parts of a block.</summary>
internal interface IBlockGrader
{
    /// <summary>How many parts a block has.</summary>
    int Parts { get; }

    /// <summary>Prepares a block, before its parts are graded.</summary>
    void Begin(TileBlock block)
    {
    }

    /// <summary>Grades a part of a block. No other thread grades the same part.</summary>
    void Grade(TileBlock block, int part);
}
