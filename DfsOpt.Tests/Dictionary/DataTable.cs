using System.Text;
using System.Text.RegularExpressions;
using DfsOpt.Core.Entries;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Tonight;
using DfsOpt.Core.Training;
using DfsOpt.Core.Universe;

namespace DfsOpt.Tests.Dictionary;

/// <summary>A CSV file that runs write: where it is, what a row is, and its columns as the code declares them.</summary>
/// <param name="Pipeline">The pipeline whose runs write it.</param>
/// <param name="Path">Below the run directory; what is in angle brackets stands for any name.</param>
/// <param name="Row">What a row is.</param>
/// <param name="Columns">Its columns, in order; angle brackets stand for any name here too.</param>
internal sealed partial record DataTable(string Pipeline, string Path, string Row, IReadOnlyList<Column> Columns)
{
    private const string Entry = "an entry with a valid lineup of known players";

    /// <summary>All files, in the order of the page.</summary>
    public static IReadOnlyList<DataTable> All { get; } =
    [
        new("training", "entries_enriched.csv", Entry, EntryLayout.Enriched.Columns),
        new("training", "players.csv", "a player of a slate", FieldTables.PlayerColumns(["<kind>"])),
        new("training", "contests.csv", "a contest", FieldTables.ContestColumns),
        new("training", "share_models/<segment>/lineup_shares.csv", "one of the most probable lineups of a slate, with `--top-lineups`", LineupSharesTable.Columns),
        new("training", "duplicates.csv", "one of the 25 most duplicated lineups of a contest", FieldTables.DuplicateColumns),
        Step("training", "00_ingest", "an input file", IngestStep.Columns),
        Step("training", "01_parse_projections", "a player of a slate", ParseProjectionsStep.Columns),
        Step("training", "02_parse_contest_entries", "an entry with a valid lineup", EntryLayout.Parsed.Columns),
        Step("training", "03_join_and_enrich", Entry, EntryLayout.Joined.Columns),
        Step("training", "04_optimal_and_gap", Entry, EntryLayout.Enriched.Columns),
        Step("training", "05_fit_target_distributions", "a segment", FitTargetDistributionsStep.Columns),
        Step("training", "06_fit_softmax_lineup_share", "a segment that has a share model", FitShareModelsStep.Columns),
        new("contest", "lineups.csv", "a graded lineup", GradeLineupsStep.ListColumns(["<contest id>"])),
        new("contest", "exposures.csv", "a player in a contest", AssignLineupsStep.Columns),
        new("contest", "contests.csv", "a contest", NightResults.ContestColumns),
        new("contest", "profit_draws.csv", "a draw of the night, if the payouts of any contest are known", NightResults.ProfitColumns(["<contest id>"])),
        new("contest", "contests/<contest id>/lineup_grades.csv", "a graded lineup", GradeColumns.All),
        new("contest", "contests/<contest id>/own_lineups.csv", "one of your entries with its lineup", GradeColumns.All),
        new("contest", "contests/<contest id>/fields.csv", "a lineup of a field", SimulateContestsStep.CountColumns),
        new("contest", "universe_features.csv", "a feature of lineups", EnrichUniverseStep.Columns),
        new("contest", "universe_players.csv", "a player of the slate", EnrichUniverseStep.PlayerColumns),
        new("contest", "contests/<contest id>/field.csv", "a player of the slate", SimulateContestsStep.FieldColumns),
        new("contest", "contests/<contest id>/duplicates.csv", "a number of entries that may have the same lineup", SimulateContestsStep.DuplicatesColumns),
        Step("contest", "00_ingest", "an input file", InventoryStep.Columns),
        Step("contest", "01_parse_projections", "a player of the slate", ParsePlayersStep.Columns),
        Step("contest", "02_enumerate_lineup_universe", "a captain and stack", EnumerateUniverseStep.Columns),
        Step("contest", "03_enrich_lineup_universe_features", "a feature of lineups", EnrichUniverseStep.Columns),
        Step("contest", "04_compute_softmax_shares", "one of the most probable lineups of a segment", ComputeSharesStep.Columns),
        Step("contest", "05_simulate_contests", "a contest", SimulateContestsStep.Columns),
        Step("contest", "06_grade_lineups", "a graded lineup", GradeColumns.All),
        Step("contest", "07_assign_lineups_to_entries", "a player in a contest", AssignLineupsStep.Columns),
        new("universe", "players.csv", "a player of the slate", UniverseFiles.PlayerColumns),
        new("universe", "lineups.csv", "a legal lineup, with `--lineups`", UniverseFiles.LineupColumns),
    ];

    /// <summary>The page with all of them, as it must read.</summary>
    public static string Page(string introduction)
    {
        var page = new StringBuilder(introduction);
        var explained = new Dictionary<IReadOnlyList<Column>, DataTable>();
        foreach (var table in All)
        {
            page.Append($"\n## {table.Pipeline}: {table.Path}\n\nA row is {table.Row}.");
            if (explained.Values.FirstOrDefault(other => !table.Columns.Except(other.Columns).Any()) is { } same)
            {
                bool isWhole = table.Columns.Count == same.Columns.Count;
                page.Append($" The columns are {(isWhole ? "those" : "these")} of `{same.Path}`");
                page.Append(isWhole ? ".\n" : $": {string.Join(", ", table.Columns.Select(column => $"`{column.Name}`"))}.\n");
                continue;
            }

            explained.Add(table.Columns, table);
            page.Append("\n\n| column | type | meaning |\n| --- | --- | --- |\n");
            foreach (var column in table.Columns)
                page.Append($"| `{column.Name}` | {TableFiles.TypeName(column.Type)} | {column.Meaning} |\n");
        }

        return page.ToString();
    }

    /// <summary>Whether a file of a run is one of these.</summary>
    /// <param name="path">Below the run directory, with <c>/</c>.</param>
    public bool Is(string path) => Matches(Path.Replace("outputs.csv", "<name>", StringComparison.Ordinal), path);

    /// <summary>The column that a name in a header stands for.</summary>
    public Column? ColumnOf(string name) => Columns.FirstOrDefault(column => column.Name == name) ?? Columns.FirstOrDefault(column => Matches(column.Name, name));

    private static DataTable Step(string pipeline, string step, string row, IReadOnlyList<Column> columns) => new(pipeline, $"steps/{step}/outputs.csv", row, columns);

    private static bool Matches(string pattern, string name) => Regex.IsMatch(name, $"^{Placeholder().Replace(Regex.Escape(pattern), "[^/]+")}$");

    [GeneratedRegex(@"<[a-z\\ ]+>")]
    private static partial Regex Placeholder();
}
