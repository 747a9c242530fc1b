namespace DfsOpt.Core.Artifacts;

/// <summary>A row of a contest run's <c>profit_draws.csv</c>: the profit of the user's entries in one draw. Each property is named after its column.</summary>
public sealed record ProfitDrawRow
{
    /// <summary>The number of the draw, from 1.</summary>
    public required long Draw { get; init; }

    /// <summary>The total payout of the user's entries less their fees, in dollars, over the contests whose payouts and fee are known.</summary>
    public required double Profit { get; init; }

    /// <summary>The same for each contest, by its id. Contests whose payouts or fee are not known are left out.</summary>
    public required IReadOnlyDictionary<string, double> ByContest { get; init; }

    internal static ProfitDrawRow Of(CsvFileRow row) => new()
    {
        Draw = row.Integer("draw"),
        Profit = row.Number("profit"),
        ByContest = ContestsOf(row),
    };

    private static Dictionary<string, double> ContestsOf(CsvFileRow row)
    {
        const string Contest = "profit_";
        var profits = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string column in row.Columns)
        {
            if (column.StartsWith(Contest, StringComparison.Ordinal))
                profits.Add(column[Contest.Length..], row.Number(column));
        }

        return profits;
    }
}
