using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Universe;

/// <summary>The files of a universe.</summary>
internal sealed class UniverseFiles(LineupUniverse universe, string folder)
{
    private const int BlockSize = 8_192;
    private const string LineupColumns =
        "cpt,u1,u2,u3,u4,u5,salary_used,salary_left,proj_points,stack_pattern,own_score_logprod,own_max_log,own_min_log,cpt_own_log,avg_corr,"
        + "cpt_archetype,salary_left_bin,pct_proj_gap_to_optimal,pct_proj_gap_to_optimal_bin";

    public void Write(string slateId, string sport, bool includesLineups, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        WriteFile("players.csv", WritePlayers);
        long started = time.GetTimestamp();
        long count = universe.Count;
        double counting = time.GetElapsedTime(started).TotalSeconds;
        started = time.GetTimestamp();
        if (includesLineups)
            WriteFile("lineups.csv", writer => WriteLineups(writer, cancellationToken));
        double writing = time.GetElapsedTime(started).TotalSeconds;
        var metadata = new JsonObject
        {
            ["num_lineups"] = count,
            ["num_lineups_by_stack"] = StackCounts(cancellationToken),
            ["num_players"] = universe.Players.Count,
            ["optimal_proj_points"] = universe.OptimalPoints,
            ["salary_cap"] = Showdown.SalaryCap,
            ["schema"] = new JsonObject { ["lineups"] = new JsonArray([.. LineupColumns.Split(',').Select(column => JsonValue.Create(column))]) },
            ["slate_id"] = slateId,
            ["sport"] = sport,
            ["team_mapping"] = new JsonObject(universe.Teams.Select((team, place) => KeyValuePair.Create(team, (JsonNode?)place))),
            ["timings"] = new JsonObject { ["count_s"] = counting, ["write_lineups_s"] = includesLineups ? writing : null },
        };
        WriteFile("metadata.json", writer => writer.Write(Json(metadata)));
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

    private void WritePlayers(TextWriter writer)
    {
        writer.Write("index,player_name,name_norm,team,salary,proj_points,own,own_cpt,cpt_archetype\n");
        for (int i = 0; i < universe.Players.Count; i++)
        {
            var player = universe.Players[i];
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{i},{Cell(player.Name)},{Cell(universe.Slate.NormalisedNames[i])},{Cell(player.Team)},{player.Salary},{UniverseSlate.ToPoints(Showdown.FlexHalves * universe.Slate.Projection[i])},{player.Ownership},{player.CaptainOwnership},{Cell(universe.Slate.TierLabels[universe.Slate.TierOf[i]])}\n"));
        }
    }

    private void WriteLineups(TextWriter writer, CancellationToken cancellationToken)
    {
        writer.Write(LineupColumns + "\n");
        foreach (var block in universe.Blocks(BlockSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int i = 0; i < block.Count; i++)
            {
                var lineup = block[i];
                var f = universe.Slate.Features(lineup);
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{lineup[0]},{lineup[1]},{lineup[2]},{lineup[3]},{lineup[4]},{lineup[5]},{f.SalaryUsed},{f.SalaryLeft},{f.ProjectedPoints},{f.StackPattern},{f.OwnershipLogSum},{f.OwnershipLogMax},{f.OwnershipLogMin},{f.CaptainOwnershipLog},{f.AverageCorrelation},{f.CaptainTier},{f.SalaryLeftBin},{f.GapToOptimal},{f.GapToOptimalBin}\n"));
            }
        }
    }

    private static string Json(JsonObject value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            value.WriteTo(json);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>Writes under a temporary name, so that nobody meets half a file.</summary>
    private void WriteFile(string name, Action<TextWriter> write)
    {
        string path = Path.Combine(folder, name), temporary = $"{path}.tmp";
        try
        {
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16))
                write(writer);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
