namespace DfsOpt.Core.SharePasses;

/// <summary>
/// A pass over sets of six players, with each of the six as the captain: a lineup's weight is the set's times the captain's and the
/// cell's. Everything but captain and cell belongs to the set, whose weight is a running product.
/// </summary>
/// <remarks>
/// Players go by ownership, so that the first of a set is the highest and the last the lowest. A set is two players, a third one, and a
/// chunk's three behind him; eight sets are added at a time.
/// </remarks>
/// <param name="players">The slate.</param>
/// <param name="tile">What the chunks' sets are joined in.</param>
/// <param name="features">How many set features are wanted, from the first on.</param>
internal sealed class SetPass(RankedPlayers players, TripleTile tile, int features)
{
    /// <summary>Adds all sets that end in one of a chunk's.</summary>
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
