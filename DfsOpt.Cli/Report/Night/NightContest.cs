using DfsOpt.Cli.Report.Fields;
using DfsOpt.Core.Grades;

namespace DfsOpt.Cli.Report.Night;

/// <summary>A contest of the night: a row of <c>contests.csv</c>, and what the run left of it beside that.</summary>
internal sealed record NightContest
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Segment { get; init; }

    public required double? Entries { get; init; }

    /// <summary>In dollars.</summary>
    public required double? EntryFee { get; init; }

    /// <summary>In dollars.</summary>
    public required double? PrizePool { get; init; }

    /// <summary>The person's entries.</summary>
    public required double OwnEntries { get; init; }

    /// <summary>Those of them that the run filled.</summary>
    public required double FilledEntries { get; init; }

    /// <summary>Those of them that stayed empty.</summary>
    public required double EmptyEntries { get; init; }

    /// <summary>How many different lineups the field has, on average.</summary>
    public required double? DistinctLineups { get; init; }

    /// <summary>How many entries have the field's most entered lineup, on average.</summary>
    public required double? MostDuplicates { get; init; }

    /// <summary>What the person's lineups win less their fees, in dollars, on average.</summary>
    public required Estimate? ExpectedProfit { get; init; }

    /// <summary>What they win in each draw; empty where payouts or fee are not known.</summary>
    public required IReadOnlyList<double> Profits { get; init; }

    public required IReadOnlyList<NightPlayer> Players { get; init; }

    /// <summary>The person's lineups, then the candidates.</summary>
    public required IReadOnlyList<NightLineup> Lineups { get; init; }

    /// <summary>How many lineups are entered once, twice and so on, on average over the fields.</summary>
    public required IReadOnlyList<(double Entries, double Lineups)> Duplicates { get; init; }

    /// <summary>The person's entries that have a lineup.</summary>
    public int OwnLineups => Lineups.Count(lineup => lineup.IsOwn);

    /// <summary>What these cost, in dollars.</summary>
    public double? Fees => EntryFee * OwnLineups;

    /// <summary>The contest's name, or, where it has none, its id.</summary>
    public string Title => Name.Length > 0 ? Name : Id;

    /// <param name="row">The contest's row.</param>
    /// <param name="folder">The contest's folder; <see langword="null"/> where the run left none.</param>
    /// <param name="profits">Rows of <c>profit_draws.csv</c>.</param>
    /// <param name="exposures">Rows of <c>exposures.csv</c>.</param>
    public static NightContest Of(CsvRow row, string? folder, IReadOnlyList<CsvRow> profits, IEnumerable<CsvRow> exposures)
    {
        string id = row.Text("contest_id");
        List<NightLineup> own = [.. Lineups("own_lineups.csv")], graded = [.. Lineups("lineup_grades.csv")];
        return new NightContest
        {
            Id = id,
            Name = row.Text("contest_name"),
            Segment = row.Text("gpp_category"),
            Entries = row.Number("entries"),
            EntryFee = row.Number("entry_fee"),
            PrizePool = row.Number("prize_pool"),
            OwnEntries = row.Number("own_entries") ?? 0,
            FilledEntries = row.Number("filled_entries") ?? 0,
            EmptyEntries = row.Number("empty_entries") ?? 0,
            DistinctLineups = row.Number("expected_distinct_lineups"),
            MostDuplicates = row.Number("expected_max_dup"),
            ExpectedProfit = row.Number("expected_profit") is { } profit ? new Estimate(profit, row.Number("expected_profit_se") ?? double.NaN) : null,
            Profits = [.. profits.Select(draw => draw.Number($"profit_{id}")).OfType<double>()],
            Players = [.. exposures.Where(player => player.Text("contest_id") == id).Select(player => new NightPlayer(player))],
            Lineups = [.. own.Count > 0 ? own.Concat(graded.Where(lineup => !lineup.IsOwn)) : graded],
            Duplicates = [.. Rows("duplicates.csv").Select(count => (count.Number("entries_with_lineup") ?? 0, count.Number("lineups") ?? 0))],
        };

        IEnumerable<NightLineup> Lineups(string file) => Rows(file).Select(lineup => new NightLineup(lineup));

        IEnumerable<CsvRow> Rows(string file) => folder is null ? [] : CsvFile.Read(Path.Join(folder, file));
    }
}
