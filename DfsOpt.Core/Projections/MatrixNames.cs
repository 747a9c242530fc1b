using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>The players named by a correlation matrix, along its top and down its side.</summary>
internal sealed class MatrixNames(SlatePlayers players)
{
    public MatrixSide OfColumns { get; } = new(players);

    public MatrixSide OfRows { get; } = new(players);

    /// <summary>Whether some pairs of a player have no cell: he is on neither side, or he is one of several players who are missing from one side.</summary>
    public bool Lacks(int player)
    {
        bool lacksRow = !OfRows.Names(player), lacksColumn = !OfColumns.Names(player);
        return (lacksRow && lacksColumn) || (lacksRow && LacksSeveral(OfRows)) || (lacksColumn && LacksSeveral(OfColumns));
    }

    /// <summary>Reports names that mean the same player, once per player.</summary>
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

    private Problem Collision(string file, int player, (string Used, string Other) names) => new()
    {
        Code = ProblemCodes.NameCollision,
        File = file,
        SampleRows = [names.Used, names.Other],
        Message = $"{file}: '{names.Used}' and '{names.Other}' both mean {players.Players[player].Name}; the cells of the {(names.Used == names.Other ? "first" : "former")} count. {ProblemCodes.NameCollision.Remedy}",
    };

    // Correlations are exported for players with a projection.
    private bool LacksSeveral(MatrixSide side) => players.Players.Where((p, i) => p.Projection > 0 && !side.Names(i)).Skip(1).Any();
}
