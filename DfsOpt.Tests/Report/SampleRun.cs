using System.Text.Json.Nodes;
using DfsOpt.Cli.Report;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Report;

/// <summary>A run directory made up by a test, in a folder of its own.</summary>
internal sealed class SampleRun : IDisposable
{
    public const string Id = "2026-11-23T104107Z_3fa91c";
    public const string Segment = "nba-showdown-mme-1k-10k";

    private readonly TempFolder _folder = new();
    private readonly List<string> _log = [];
    private readonly Dictionary<string, string> _files = [];
    private readonly Dictionary<string, JsonNode> _segments = [];
    private readonly List<(string Name, JsonNode Manifest)> _steps = [];

    public string Path => _folder[Id];

    /// <summary>The run's manifest, to change before writing; null for a run that left none.</summary>
    public JsonObject? Manifest { get; set; } = new()
    {
        ["run_id"] = Id,
        ["pipeline"] = "training",
        ["status"] = "succeeded",
        ["error"] = null,
        ["started_at"] = "2026-11-23T10:41:07.000Z",
        ["finished_at"] = "2026-11-23T10:41:09.000Z",
        ["duration_s"] = 2.0,
        ["git_sha"] = "0123abcd",
        ["version"] = "1.0.0",
        ["config"] = new JsonObject { ["seed"] = 1337 },
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["row_counts_by_step"] = new JsonObject(),
        ["warnings"] = new JsonArray(),
    };

    /// <summary>A small whole run: six steps, one segment, a short log.</summary>
    public static SampleRun Whole()
    {
        var run = new SampleRun();
        run.AddStep("00_ingest", 0, 14, new JsonObject { ["num_files"] = 14, ["num_slates"] = 3 });
        run.AddStep("01_parse_projections", 162, 79, []);
        run.AddStep("02_parse_contest_entries", 1000, 967, new JsonObject { ["num_contests"] = 8, ["invalid_lineup_rows"] = 13, ["unsubmitted_entries"] = 20 });
        run.AddStep("03_join_and_enrich", 967, 933, new JsonObject { ["unmatched_player_names"] = 34 });
        run.AddStep("04_optimal_and_gap", 933, 933, new JsonObject { ["per_slate"] = new JsonObject { ["nba/a"] = new JsonObject { ["optimal_proj_points"] = 206.505 } } });
        run.AddStep("05_fit_target_distributions", 933, 1, new JsonObject { ["num_categories"] = 1 });
        run.AddSegment(Distribution(Segment, 7));
        run.Log("INFO", "-", "Run started: seed=1337");
        run.Log("WARNING", "02_parse_contest_entries", "code=invalid_lineup file=a.csv");
        run.Log("INFO", "02_parse_contest_entries", "Finished step 02_parse_contest_entries");
        return run;
    }

    /// <summary>A segment's distributions with made-up counts.</summary>
    public static JsonObject Distribution(string segment, int seed, int salaryBins = 14, int gapBins = 36, int copiesBins = 12)
    {
        var random = new Random(seed);
        var distribution = new JsonObject
        {
            ["schema_version"] = "v1",
            ["gpp_category"] = segment,
            ["source_contests"] = new JsonArray("170220000", "170220051"),
            ["salary_left"] = Histogram(random, salaryBins, 0, 500, i => Math.Exp(-i / 2.0)),
            ["proj_gap_to_optimal"] = Histogram(random, gapBins, 0, 1, i => Math.Exp(-Math.Pow((i - gapBins / 3.0) / (gapBins / 6.0), 2))),
            ["dup_count"] = Histogram(random, copiesBins, 1, 1, i => Math.Pow(0.5, i)),
            ["stack_pattern"] = Shares(random, "3-3", "4-2", "5-1"),
            ["cpt_archetype"] = Shares(random, "mid_6_10", "stud_1_2", "stud_3_5", "value_11_plus"),
        };
        distribution["validation"] = new JsonObject { ["n_rows"] = distribution["salary_left"]!["counts"]!.AsArray().Sum(count => (long)count!) };
        return distribution;
    }

    public static JsonObject Warning(string code, string message, string answer = "noted", params string[] rows) => new()
    {
        ["code"] = code,
        ["message"] = message,
        ["answer"] = answer,
        ["file"] = null,
        ["line"] = null,
        ["column"] = null,
        ["sample_rows"] = new JsonArray([.. rows.Select(row => (JsonNode)row)]),
    };

    public void AddStep(string name, long rowsIn, long rowsOut, JsonObject metrics) => _steps.Add((name, new JsonObject
    {
        ["step_name"] = name,
        ["started_at"] = $"2026-11-23T10:41:07.{100 * (_steps.Count + 1):000}Z",
        ["finished_at"] = $"2026-11-23T10:41:07.{100 * (_steps.Count + 1) + 90:000}Z",
        ["duration_s"] = 0.09,
        ["row_count_in"] = rowsIn,
        ["row_count_out"] = rowsOut,
        ["metrics"] = metrics,
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["warnings"] = new JsonArray(),
    }));

    public void AddSegment(JsonObject distribution) => _segments[$"{_segments.Count:000}.json"] = distribution;

    public void AddWarning(JsonObject warning) => Manifest!["warnings"]!.AsArray().Add((JsonNode)warning);

    public void Log(string level, string step, string message) =>
        _log.Add($"2026-11-23T10:41:07.{_log.Count % 1000:000}Z {level} [training {Id} {step}] {message}");

    public void LogRaw(string line) => _log.Add(line);

    /// <summary>Writes the directory.</summary>
    public RunArtifacts Write()
    {
        foreach (var (name, manifest) in _steps)
            Put($"steps/{name}/step_manifest.json", manifest.ToJsonString());
        foreach (var (name, segment) in _segments)
            Put($"target_distributions/{name}", segment.ToJsonString());
        foreach (var (name, text) in _files)
            Put(name, text);
        if (_log.Count > 0)
            Put("logs/run.log", string.Join('\n', _log) + "\n");
        Directory.CreateDirectory(Path);
        if (Manifest is not null)
            Put("run_manifest.json", Manifest.ToJsonString());
        return RunArtifacts.Open(Path);
    }

    /// <summary>Where the page was written last.</summary>
    public string PagePath { get; private set; } = "";

    /// <summary>Writes the directory and its report, and reads the page back, what is packed in it unpacked.</summary>
    public string Page(SampleRun? against = null)
    {
        PagePath = RunReport.Write(Write(), against?.Write());
        return Markup.Unpacked(File.ReadAllText(PagePath));
    }

    /// <summary>Puts a file of the run's into its directory.</summary>
    public void AddFile(string name, string text) => _files[name] = text;

    /// <summary>The text of a file that was added.</summary>
    public string Text(string name) => _files[name];

    /// <summary>Players, contests, duplicates and a profile of a segment, all made up; every text is that of <paramref name="name"/>.</summary>
    public void AddFields(string segment, int players, Func<int, string> name)
    {
        string kind = segment[(segment.IndexOf("-showdown-", StringComparison.Ordinal) + 10)..];
        string sport = segment[..segment.IndexOf("-showdown-", StringComparison.Ordinal)];
        AddFile("players.csv", SampleFields.Players(sport, kind, players, name));
        AddFile("contests.csv", SampleFields.Contests(segment, name));
        AddFile("duplicates.csv", SampleFields.Duplicates(segment, name));
        AddFile($"field_profiles/{_files.Count:000}.json", SampleFields.Profile(segment, name(0)));
    }

    /// <summary>A share model of a segment, made up; every text is that of <paramref name="name"/>.</summary>
    public void AddModel(string segment, Func<int, string> name, int players = 1, int lineups = 12)
    {
        AddFile($"share_models/{segment}/theta.json", SampleModel.Theta(segment, name).ToJsonString());
        AddFile($"share_models/{segment}/fit_metrics.json", SampleModel.Metrics(segment, name).ToJsonString());
        AddFile($"share_models/{segment}/diagnostics.json", SampleModel.Diagnostics(segment, name, players, lineups).ToJsonString());
    }

    public void Dispose() => _folder.Dispose();

    private void Put(string name, string text)
    {
        string file = System.IO.Path.Join(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static JsonObject Histogram(Random random, int bins, int first, int width, Func<int, double> weight)
    {
        long[] counts = [.. Enumerable.Range(0, bins).Select(i => (long)(1000 * weight(i) * random.NextDouble())), 0];
        counts[0]++;
        double total = (double)counts.Sum();
        var values = counts.SelectMany((count, i) => Enumerable.Repeat((double)first + i * width, (int)count)).ToList();
        return new JsonObject
        {
            ["bin_edges"] = new JsonArray([.. Enumerable.Range(0, counts.Length + 1).Select(i => (JsonNode)(first + i * width))]),
            ["counts"] = new JsonArray([.. counts.Select(count => (JsonNode)count)]),
            ["rates"] = new JsonArray([.. counts.Select(count => (JsonNode)(count / total))]),
            ["stats"] = new JsonObject { ["mean"] = values.Average() + 1.0 / 3, ["p50"] = values[values.Count / 2], ["p90"] = values[values.Count * 9 / 10] },
        };
    }

    private static JsonObject Shares(Random random, params string[] labels)
    {
        var counts = labels.ToDictionary(label => label, _ => random.NextInt64(1, 500));
        double total = (double)counts.Values.Sum();
        return new JsonObject
        {
            ["counts"] = new JsonObject(counts.Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value))),
            ["rates"] = new JsonObject(counts.Select(count => KeyValuePair.Create(count.Key, (JsonNode?)(count.Value / total)))),
        };
    }
}
