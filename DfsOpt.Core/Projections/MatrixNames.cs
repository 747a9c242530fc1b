using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>Whom a correlation matrix names, along its top and down its side.</summary>
internal sealed class MatrixNames(SlatePlayers players)
{
    public MatrixSide OfColumns { get; } = new(players);

    public MatrixSide OfRows { get; } = new(players);

    /// <summary>Whether pairs of a player have no cell: he stands on neither side, or is not the only one that a side lacks.</summary>
    public bool Lacks(int player)
    {
        bool lacksRow = !OfRows.Names(player), lacksColumn = !OfColumns.Names(player);
        return (lacksRow && lacksColumn) || (lacksRow && LacksSeveral(OfRows)) || (lacksColumn && LacksSeveral(OfColumns));
    }

    /// <summary>Says which names mean one player, once for each player.</summary>
    public void ReportCollisions(string file, Action<Problem> report)
    {
        foreach (var (player, names) in OfRows.Collisions)
            report(Collision(file, player, names));
        foreach (var (player, names) in OfColumns.Collisions)
        {
            if (!OfRows.Collisions.ContainsKey(player))
                report(Collision(file, player, names));
        }
    }

    private Problem Collision(string file, int player, (string Stands, string Other) names) => new()
    {
        Code = ProblemCodes.NameCollision,
        File = file,
        SampleRows = [names.Stands, names.Other],
        Message = $"{file}: '{names.Stands}' and '{names.Other}' both mean {players.Players[player].Name}; the cells of the {(names.Stands == names.Other ? "first" : "former")} count. {ProblemCodes.NameCollision.Mend}",
    };

    // Correlations are exported for players with a projection.
    private bool LacksSeveral(MatrixSide side) => players.Players.Where((p, i) => p.Projection > 0 && !side.Names(i)).Skip(1).Any();
}
