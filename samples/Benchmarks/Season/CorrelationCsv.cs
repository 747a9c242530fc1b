using System.Globalization;

namespace DfsOpt.Benchmarks.Season;

/// <summary>A slate's correlations: names along the top and down the side.</summary>
internal static class CorrelationCsv
{
    public static string Of(Slate slate)
    {
        var random = new Random(SeasonShape.Seed);
        var players = slate.Players.Where(p => p.Projection > 0).ToList();
        double[,] cells = new double[players.Count, players.Count];
        for (int row = 0; row < players.Count; row++)
        {
            cells[row, row] = 1;
            for (int column = 0; column < row; column++)
                cells[row, column] = cells[column, row] = (players[row].Team == players[column].Team ? -0.04 : 0.07) + ((random.NextDouble() - 0.5) * 0.3);
        }

        var lines = players.Select((player, row) => $"{player.Name},{string.Join(',', players.Select((_, column) => Text(cells[row, column])))}");
        return string.Join('\n', lines.Prepend($"Column1,{string.Join(',', players.Select(p => p.Name))}")) + '\n';
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
