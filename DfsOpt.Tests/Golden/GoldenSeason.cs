using System.Globalization;
using System.Text.Json;
using DfsOpt.Core.Runs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Golden;

/// <summary>A made-up season with the exact answer of an independent implementation.</summary>
internal sealed class GoldenSeason(string name)
{
    // Sums of doubles, whose last digits hang on the order of adding; every other number is exact and rounded once.
    private static readonly HashSet<string> _sums = ["own_score_logprod", "avg_corr"];

    public string DataRoot => TestData.Golden(name, "data");

    /// <summary>Holds a run against the answer: rows exactly but for sums of doubles, which are held to a relative 1e-9 like all of the distributions.</summary>
    public void AssertEqual(RunResult run)
    {
        AssertTable(Expected("entries_enriched.csv"), Path.Combine(run.RunDirectory, "entries_enriched.csv"));
        AssertTable(Expected("players.csv"), Path.Combine(run.RunDirectory, "steps/01_parse_projections/outputs.csv"));
        string?[] expected = Directory.GetFiles(Expected("target_distributions")).Select(Path.GetFileName).Order().ToArray();
        string?[] actual = Directory.GetFiles(Path.Combine(run.RunDirectory, "target_distributions")).Select(Path.GetFileName).Order().ToArray();
        CollectionAssert.AreEqual(expected, actual);
        foreach (string? file in expected)
        {
            using var want = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Expected("target_distributions"), file!)));
            using var got = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.RunDirectory, "target_distributions", file!)));
            AssertJson(file!, want.RootElement, got.RootElement, except: "generated_at");
        }

        AssertMetrics(run);
    }

    private void AssertMetrics(RunResult run)
    {
        using var metrics = JsonDocument.Parse(File.ReadAllBytes(Expected("metrics.json")));
        // Steps may be added to those of the answer, whose names begin with a number.
        foreach (var answer in metrics.RootElement.EnumerateObject().Where(member => char.IsAsciiDigit(member.Name[0])))
        {
            var step = run.Steps.Single(step => step.StepName == answer.Name);
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run.RunDirectory, "steps", step.StepName, "step_manifest.json")));
            foreach (var want in answer.Value.EnumerateObject())
            {
                var holder = want.Name.StartsWith("row_count", StringComparison.Ordinal) ? manifest.RootElement : manifest.RootElement.GetProperty("metrics");
                AssertJson($"{step.StepName}.{want.Name}", want.Value, holder.GetProperty(want.Name), except: "compute_time_s");
            }
        }
    }

    private string Expected(string path) => Path.Combine(TestData.Golden(name, "expected"), path);

    private static void AssertTable(string expectedPath, string actualPath)
    {
        var want = CsvLines.Read(expectedPath);
        var got = CsvLines.Read(actualPath);
        // Columns may be added behind those of the answer.
        CollectionAssert.AreEqual(want[0], got[0].Take(want[0].Length).ToArray());
        Assert.HasCount(want.Count, got, actualPath);
        for (int row = 1; row < want.Count; row++)
        {
            for (int column = 0; column < want[0].Length; column++)
            {
                string a = want[row][column], b = got[row][column];
                if (a != b && !(_sums.Contains(want[0][column]) && a.Length > 0 && b.Length > 0 && Close(Number(a), Number(b))))
                    Assert.Fail($"{actualPath}, row {row}, {want[0][column]}: {b}, expected {a}");
            }
        }
    }

    private static void AssertJson(string where, JsonElement want, JsonElement got, string except)
    {
        Assert.AreEqual(want.ValueKind, got.ValueKind, where);
        switch (want.ValueKind)
        {
            case JsonValueKind.Object:
                CollectionAssert.AreEqual(Keys(want), Keys(got), where);
                foreach (var member in want.EnumerateObject().Where(m => m.Name != except))
                    AssertJson($"{where}.{member.Name}", member.Value, got.GetProperty(member.Name), except);
                break;
            case JsonValueKind.Array:
                Assert.AreEqual(want.GetArrayLength(), got.GetArrayLength(), where);
                foreach (var (a, b) in want.EnumerateArray().Zip(got.EnumerateArray()))
                    AssertJson(where, a, b, except);
                break;
            case JsonValueKind.Number:
                Assert.IsTrue(Close(want.GetDouble(), got.GetDouble()), $"{where}: {got}, expected {want}");
                break;
            default:
                Assert.AreEqual(want.ToString(), got.ToString(), where);
                break;
        }

        string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(m => m.Name).Where(k => k != except)];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool Close(double a, double b) => a == b || Math.Abs(a - b) <= Math.Max(1e-12, 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)));
}
