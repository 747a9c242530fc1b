namespace DfsOpt.Core.SharePasses;

/// <summary>
/// A pass over all sets of six players, each with each of the six as the captain. A lineup's weight is the product of its set's, its
/// captain's and its cell's factors. The set's factor is a running product, so no exponential is computed for a lineup.
/// </summary>
/// <remarks>
/// Players are ordered by ownership, so the first of a set has the highest and the last the lowest. A set consists of two players, a third
/// one, and three from a chunk after him. Eight sets are added at a time.
/// </remarks>
/// <param name="players">The slate.</param>
/// <param name="tile">Holds the factors of a chunk's sets, joined with the players before them.</param>
/// <param name="features">How many set features are wanted, from the first on.</param>
internal sealed class SetPass(RankedPlayers players, TripleTile tile, int features)
{
    /// <summary>Adds all sets whose last three players are in a chunk.</summary>
    public void Add(TripleChunk chunk, ISetSums sums)
    {
        tile.Restart(chunk);
        for (int third = 2; third < players.Count && chunk.CountBehind(third) > 0; third++)
        {
            int blocks = TripleChunk.BlocksOf(chunk.CountBehind(third));
            tile.JoinThird(third);
            for (int first = 0; first < third - 1; first++)
            {
                int ofFirstTeam = chunk.OfFirstTeam + players.OfFirstTeam(third) + players.OfFirstTeam(first);
                tile.JoinFirst(first, blocks);
                for (int second = first + 1; second < third; second++)
                {
                    int stack = Math.Abs(ofFirstTeam + players.OfFirstTeam(second) - MomentTable.Stacks);
                    if (stack < MomentTable.Stacks)
                        sums.AddRun(new SetRun(players, tile.Weights, first, second, third, stack, features), blocks);
                }

                sums.EndFirst(first, third);
            }
        }

        sums.EndChunk();
    }
}
