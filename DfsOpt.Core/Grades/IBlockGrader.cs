namespace DfsOpt.Core.Grades;

/// <summary>What takes up draws, block by block: each block in parts that threads share.</summary>
internal interface IBlockGrader
{
    /// <summary>How many parts a block has.</summary>
    int Parts { get; }

    /// <summary>Gets ready for a block, before its parts.</summary>
    void Begin(TileBlock block)
    {
    }

    /// <summary>Takes up a part of a block; no other thread has the same one.</summary>
    void Grade(TileBlock block, int part);
}
