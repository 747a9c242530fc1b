using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>Whom a correlation matrix names, along its top and down its side.</summary>
internal sealed class MatrixNames(SlatePlayers players)
{
    public MatrixSide OfColumns { get; } = new(players);

    public MatrixSide OfRows { get; } = new(players);

    /// <summary>Whether pairs of a player have no cell: he stands on neither side, or on one where others lack too.</summary>
    public bool Lacks(int player)
    {
        bool hasRow = OfRows.Names(player), hasColumn = OfColumns.Names(player);
        return (!hasRow && (!hasColumn || players.Players.Where((p, i) => p.Projection > 0 && !OfRows.Names(i)).Skip(1).Any()))
            || (!hasColumn && players.Players.Where((p, i) => p.Projection > 0 && !OfColumns.Names(i)).Skip(1).Any());
    }

    public void ReportCollisions(string file, Action<Problem> report)
    {
        foreach (var (player, (stands, other)) in OfRows.Collisions.Concat(OfColumns.Collisions.Where(c => !OfRows.Collisions.ContainsKey(c.Key))))
        {
            report(new Problem
            {
                Code = ProblemCodes.NameCollision,
                File = file,
                SampleRows = [stands, other],
                Message = $"{file}: '{stands}' and '{other}' both mean {players.Players[player].Name}; the cells of the {(stands == other ? "first" : "former")} count. {ProblemCodes.NameCollision.Mend}",
            });
        }
    }
}
