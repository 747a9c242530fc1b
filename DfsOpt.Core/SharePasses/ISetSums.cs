namespace DfsOpt.Core.SharePasses;

/// <summary>What a pass over sets of six players adds up.</summary>
internal interface ISetSums
{
    /// <summary>Adds the sets of a run: the tile's, so many blocks of eight, each with the same three players before it.</summary>
    void AddRun(in SetRun run, int blocks);

    /// <summary>Called behind the runs that have the same first and third player.</summary>
    /// <param name="first">The first player.</param>
    /// <param name="third">The third player.</param>
    void EndFirst(int first, int third);

    /// <summary>Called behind the last run of a chunk of sets.</summary>
    void EndChunk();
}
