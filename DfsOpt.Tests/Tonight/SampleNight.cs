using DfsOpt.Core;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Simulation;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Tonight;

/// <summary>The sample slate with its two contests, and share models that were written by hand.</summary>
internal static class SampleNight
{
    public const string BigContest = "184000001", SmallContest = "184000002";

    private static readonly string _slate = Path.Combine(Checkout.Root, "samples/data/dk-results/showdown/nba/2025-01-01_LAL_DAL/NBA_2025-01-01_LAL_vs_DAL_DK_Showdown");

    public static string Projections => _slate + ".csv";

    public static string Matrix => _slate + "_corr_matrix.csv";

    public static string Entries => Path.Combine(Checkout.Root, "samples/contest/DKEntries.csv");

    public static ContestTerms[] Terms { get; } =
    [
        ContestTerms.Create(BigContest, 2_000, null, 20, [new(1, 1, 200), new(2, 10, 25), new(11, 450, 2)]),
        ContestTerms.Create(SmallContest, 200, 5, 1, [new(1, 1, 200), new(2, 45, 10)]),
    ];

    /// <summary>A quick run over the sample night, with models for the segments of its two contests.</summary>
    public static ContestConfig Config(TempFolder temp)
    {
        WriteModel(temp, "nba-showdown-mme-1k-10k");
        WriteModel(temp, "nba-showdown-single-entry-0-1k");
        return new ContestConfig
        {
            Projections = Projections,
            CorrMatrix = Matrix,
            Entries = Entries,
            Model = temp["models"],
            Contests = Terms,
            ArtifactsRoot = temp["artifacts"],
            Assign = true,
            Simulation = new SimulationOptions { Draws = 300, Fields = 3, Candidates = 60 },
        };
    }

    public static void WriteModel(TempFolder temp, string segment)
    {
        Directory.CreateDirectory(temp["models", segment]);
        File.WriteAllText(temp["models", segment, "theta.json"], $$"""
            {
              "schema_version": 1, "gpp_category": "{{segment}}", "sport": "nba",
              "feature_schema": { "schema": "v1" },
              "theta": { "intercept": 0, "own_score_logprod": 1.1 },
              "overdispersion": { "alpha": 2000 }
            }
            """);
    }
}
