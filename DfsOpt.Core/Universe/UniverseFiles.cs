using System.Text.Json;
using System.Text.Json.Nodes;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Universe;

/// <summary>The files of a universe.</summary>
internal sealed class UniverseFiles(LineupUniverse universe, string folder)
{
    private const int BlockSize = 8_192;

    /// <summary>The columns of <c>players.csv</c>.</summary>
    public static IReadOnlyList<Column<PlayerRow>> PlayerColumns { get; } =
    [
        new("index", r => r.Number, "The player's number in `lineups.csv`, from 0."),
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("name_norm", r => r.Slate.NormalisedNames[r.Number], "His normalised name, by which files are joined."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("salary", r => r.Player.Salary, "His salary as flex, in dollars."),
        new("proj_points", r => UniverseSlate.ToPoints(Showdown.FlexHalves * r.Slate.Projection[r.Number]), "His projected points as flex."),
        new("own", r => r.Player.Ownership, "Projected ownership as flex, from 0 to 1."),
        new("own_cpt", r => r.Player.CaptainOwnership, "Projected ownership as captain, from 0 to 1; empty if the projection file does not say."),
        new("cpt_archetype", r => r.Slate.TierLabels[r.Slate.TierOf[r.Number]], "His tier by salary rank, such as `stud_1_2`."),
    ];

    /// <summary>The columns of <c>lineups.csv</c>.</summary>
    public static IReadOnlyList<Column<LineupRow>> LineupColumns { get; } =
    [
        new("cpt", r => r.Lineup[0], "The captain's number in `players.csv`."),
        new("u1", r => r.Lineup[1], "The number of the first of the five others, which ascend."),
        new("u2", r => r.Lineup[2], "The number of the second."),
        new("u3", r => r.Lineup[3], "The number of the third."),
        new("u4", r => r.Lineup[4], "The number of the fourth."),
        new("u5", r => r.Lineup[5], "The number of the fifth."),
        new("salary_used", r => r.Features.SalaryUsed, "Dollars: 1.5 x the captain's salary plus the others', half to even."),
        new("salary_left", r => r.Features.SalaryLeft, "50,000 - `salary_used`, in dollars, 0 or more."),
        new("proj_points", r => r.Features.ProjectedPoints, "Projected points: 1.5 x the captain's plus the others'."),
        new("stack_pattern", r => r.Features.StackPattern, "How the six split between the two teams: `3-3`, `4-2` or `5-1`."),
        new("own_score_logprod", r => r.Features.OwnershipLogSum, "The sum of the natural logarithms of the six players' projected ownership as flex."),
        new("own_max_log", r => r.Features.OwnershipLogMax, "The largest of the six logarithms."),
        new("own_min_log", r => r.Features.OwnershipLogMin, "The smallest of the six logarithms."),
        new("cpt_own_log", r => r.Features.CaptainOwnershipLog, "The natural logarithm of the captain's projected ownership as captain, or as flex if the projection file does not say."),
        new("avg_corr", r => r.Features.AverageCorrelation, "The mean correlation of the fifteen pairs of players; empty without a matrix."),
        new("cpt_archetype", r => r.Features.CaptainTier, "The captain's tier by salary rank, such as `stud_1_2`."),
        new("salary_left_bin", r => r.Features.SalaryLeftBin, "The bin of `salary_left`, such as `0_200`."),
        new("pct_proj_gap_to_optimal", r => r.Features.GapToOptimal, "How far the points are below the best legal lineup's, as a share of these, from 0 to 1."),
        new("pct_proj_gap_to_optimal_bin", r => r.Features.GapToOptimalBin, "The bin of `pct_proj_gap_to_optimal`, such as `0.01_0.02`."),
    ];

    public void Write(string slateId, string sport, bool includesLineups, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        WriteCsv("players.csv", PlayerColumns, [universe.Players.Select((player, number) => new PlayerRow(number, player, universe.Slate))]);
        long started = time.GetTimestamp();
        long count = universe.Count;
        double counting = time.GetElapsedTime(started).TotalSeconds;
        started = time.GetTimestamp();
        if (includesLineups)
            WriteCsv("lineups.csv", LineupColumns, universe.Blocks(BlockSize).Select(block => Rows(block, cancellationToken)));
        double writing = time.GetElapsedTime(started).TotalSeconds;
        var metadata = new JsonObject
        {
            ["num_lineups"] = count,
            ["num_lineups_by_stack"] = StackCounts(cancellationToken),
            ["num_players"] = universe.Players.Count,
            ["optimal_proj_points"] = universe.OptimalPoints,
            ["salary_cap"] = Showdown.SalaryCap,
            ["schema"] = new JsonObject { ["lineups"] = new JsonArray([.. LineupColumns.Select(column => JsonValue.Create(column.Name))]) },
            ["slate_id"] = slateId,
            ["sport"] = sport,
            ["team_mapping"] = new JsonObject(universe.Teams.Select((team, place) => KeyValuePair.Create(team, (JsonNode?)place))),
            ["timings"] = new JsonObject { ["count_s"] = counting, ["write_lineups_s"] = includesLineups ? writing : null },
        };
        WriteFile("metadata.json", file => WriteJson(file, metadata));
    }

    private JsonObject StackCounts(CancellationToken cancellationToken)
    {
        long[] counts = new long[TeamStack.Patterns.Length];
        foreach (var block in universe.Blocks(BlockSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = 0; i < block.Count; i++)
                counts[universe.Slate.StackOf(block[i])]++;
        }

        return new JsonObject(counts.Select((count, stack) => KeyValuePair.Create(TeamStack.Patterns[stack], (JsonNode?)count)));
    }

    private IEnumerable<LineupRow> Rows(LineupBlock block, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (int i = 0; i < block.Count; i++)
            yield return new LineupRow(block[i], universe.Slate.Features(block[i]));
    }

    private void WriteCsv<TRow>(string name, IReadOnlyList<Column<TRow>> columns, IEnumerable<IEnumerable<TRow>> blocks) => WriteFile(name, file =>
    {
        var text = new CsvText();
        foreach (var column in columns)
            text.Text(column.Name);
        text.EndRow();
        foreach (var block in blocks)
        {
            foreach (var row in block)
            {
                foreach (var column in columns)
                    column.Write(row, text);
                text.EndRow();
            }

            file.Write(text.Written);
            text.Clear();
        }
    });

    private static void WriteJson(Stream file, JsonObject value)
    {
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            value.WriteTo(json);
        file.WriteByte((byte)'\n');
    }

    /// <summary>Writes under a temporary name first, so that no half-written file is ever visible.</summary>
    private void WriteFile(string name, Action<Stream> write)
    {
        string path = Path.Combine(folder, name), temporary = $"{path}.tmp";
        try
        {
            using (var file = File.Create(temporary))
                write(file);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A player, by number.</summary>
    internal sealed record PlayerRow(int Number, UniversePlayer Player, UniverseSlate Slate);

    internal readonly record struct LineupRow(UniverseLineup Lineup, LineupFeatureValues Features);
}
