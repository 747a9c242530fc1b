using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Cli.Support;

/// <summary>Writes run directories by hand, as the contract of the artifacts has them.</summary>
internal sealed class RunFixture(string artifactsRoot)
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    /// <summary>The id of the fixture's <paramref name="number"/>th run: a later number is a later run.</summary>
    public static string Id(int number) =>
        new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(number).ToString("yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture)
        + "_" + number.ToString("x6", CultureInfo.InvariantCulture);

    public string Folder(int number) => Path.Join(artifactsRoot, "training", Id(number));

    public string LogPath(int number) => Path.Join(Folder(number), "logs", "run.log");

    /// <summary>Writes a whole run and hands back its directory. <paramref name="change"/> may edit its manifest.</summary>
    public string Write(int number, string status = "succeeded", string? error = null, Action<JsonObject>? change = null)
    {
        string folder = WriteInterrupted(number);
        var manifest = new JsonObject
        {
            ["config"] = new JsonObject { ["data_root"] = "data", ["gpp_category"] = null, ["seed"] = 1337 },
            ["duration_s"] = 3.25,
            ["error"] = error,
            ["finished_at"] = "2026-11-01T08:00:03.250Z",
            ["git_sha"] = "unknown",
            ["inputs"] = new JsonArray(Input("nba/2025-01-01_LAL_DAL/projection.csv", 'a'), Input("nba/2025-01-01_LAL_DAL/contests/contest-standings-1.csv", 'b')),
            ["name"] = null,
            ["outputs"] = new JsonArray(),
            ["pipeline"] = "training",
            ["row_counts_by_step"] = status == "succeeded" ? RowCounts() : new JsonObject(),
            ["run_id"] = Id(number),
            ["started_at"] = "2026-11-01T08:00:00.000Z",
            ["status"] = status,
            ["version"] = "1.0.0",
            ["warnings"] = new JsonArray(),
        };
        change?.Invoke(manifest);
        WriteJson(Path.Join(folder, "run_manifest.json"), manifest);
        return folder;
    }

    /// <summary>Writes what a killed process leaves: a log, no manifest.</summary>
    public string WriteInterrupted(int number)
    {
        string logs = Path.Join(Folder(number), "logs");
        Directory.CreateDirectory(logs);
        File.WriteAllText(
            Path.Join(logs, "run.log"),
            $"""
            2026-11-01T08:00:00.000Z INFO [training {Id(number)} -] Run started: data_root=data
            2026-11-01T08:00:00.001Z INFO [training {Id(number)} 00_ingest] Starting step 00_ingest
            2026-11-01T08:00:00.002Z WARNING [training {Id(number)} 00_ingest] code=unused_file file=notes.csv
            2026-11-01T08:00:00.003Z INFO [training {Id(number)} 02_parse_contest_entries] Starting step 02_parse_contest_entries
            2026-11-01T08:00:00.004Z ERROR [training {Id(number)} 02_parse_contest_entries] Training pipeline failed
                System.IO.IOException: disk full
                   at Somewhere()

            """);
        return Folder(number);
    }

    public void WriteStep(int number, string step, JsonObject metrics, double seconds = 0.5) =>
        WriteJson(Path.Join(Folder(number), "steps", step, "step_manifest.json"), new JsonObject
        {
            ["duration_s"] = seconds,
            ["metrics"] = metrics,
            ["row_count_in"] = 10,
            ["row_count_out"] = 9,
            ["step_name"] = step,
            ["warnings"] = new JsonArray(),
        });

    /// <summary>Writes a segment whose entries leave 0 to 500 or 500 to 1,000 of salary, and stack 4-2 or 3-3.</summary>
    /// <remarks>An older run says nothing of its coverage: <paramref name="submitted"/> is 0.</remarks>
    public void WriteDistribution(int number, string segment, int low, int high, int fourTwo, int threeThree, int submitted = 0)
    {
        double all = low + high;
        double stacks = fourTwo + threeThree;
        var distribution = new JsonObject
        {
            ["cpt_archetype"] = new JsonObject { ["counts"] = new JsonObject { ["stud_1_2"] = low + high }, ["rates"] = new JsonObject { ["stud_1_2"] = 1.0 } },
            ["dup_count"] = Histogram([1, 2], [low + high], 1),
            ["gpp_category"] = segment,
            ["proj_gap_to_optimal"] = Histogram([0, 1], [low + high], 0.5),
            ["salary_left"] = Histogram([0, 500, 1000], [low, high], (250 * low + 750 * high) / all),
            ["source_contests"] = new JsonArray("1"),
            ["stack_pattern"] = new JsonObject
            {
                ["counts"] = new JsonObject { ["4-2"] = fourTwo, ["3-3"] = threeThree },
                ["rates"] = new JsonObject { ["4-2"] = fourTwo / stacks, ["3-3"] = threeThree / stacks },
            },
            ["validation"] = new JsonObject { ["n_rows"] = low + high },
        };
        if (submitted > 0)
            distribution["coverage"] = new JsonObject { ["counted"] = low + high, ["entries"] = submitted + 1, ["rate"] = all / submitted, ["submitted"] = submitted };
        WriteJson(Path.Join(Folder(number), "target_distributions", segment + ".json"), distribution);
    }

    public static JsonObject Input(string path, char digit) => new()
    {
        ["checksum_sha256"] = new string(digit, 64),
        ["logical_name"] = "standings_csv",
        ["path"] = "dk-results/showdown/" + path,
    };

    private static JsonObject RowCounts() => new()
    {
        ["02_parse_contest_entries"] = new JsonObject { ["row_count_in"] = 1250, ["row_count_out"] = 1240 },
        ["05_fit_target_distributions"] = new JsonObject { ["row_count_in"] = 1234, ["row_count_out"] = 2 },
    };

    private static JsonObject Histogram(double[] edges, int[] counts, double mean) => new()
    {
        ["bin_edges"] = new JsonArray([.. edges.Select(edge => (JsonNode)edge)]),
        ["counts"] = new JsonArray([.. counts.Select(count => (JsonNode)count)]),
        ["rates"] = new JsonArray([.. counts.Select(count => (JsonNode)((double)count / counts.Sum()))]),
        ["stats"] = new JsonObject { ["mean"] = mean, ["p50"] = mean, ["p90"] = mean },
    };

    private static void WriteJson(string path, JsonObject json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json.ToJsonString(_indented));
    }
}
