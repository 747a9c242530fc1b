using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Report;

/// <summary>A made-up share model as a run leaves it, with two held-out slates of 300 and 100 entries.</summary>
internal static class SampleModel
{
    public static readonly long[] Entries = [300, 100];

    public static JsonObject Theta(string segment, Func<int, string> name) => new()
    {
        ["schema_version"] = 1,
        ["gpp_category"] = segment,
        ["sport"] = "nba",
        ["feature_schema"] = new JsonObject
        {
            ["schema"] = "v1",
            ["names"] = new JsonArray("own_score_logprod", "avg_corr", $"cpt_archetype_{name(1)}", "salary_left_bin_200_500", "salary_left_bin_8000_plus"),
            ["levels"] = new JsonObject
            {
                ["cpt_archetype"] = new JsonArray(name(0), name(1)),
                ["salary_left_bin"] = new JsonArray("0_200", "200_500", "8000_plus"),
            },
        },
        ["theta"] = new JsonObject { ["intercept"] = 0, ["own_score_logprod"] = 1.2, ["avg_corr"] = -3.5, [$"cpt_archetype_{name(1)}"] = 0.4, ["salary_left_bin_200_500"] = -0.9, ["salary_left_bin_8000_plus"] = 0 },
        ["standard_errors"] = new JsonObject { ["own_score_logprod"] = 0.1, ["avg_corr"] = 2.5, [$"cpt_archetype_{name(1)}"] = 0.3, ["salary_left_bin_200_500"] = 0.2, ["salary_left_bin_8000_plus"] = null },
        ["overdispersion"] = new JsonObject { ["alpha"] = 150.5 },
        ["fitted_on"] = new JsonObject { ["contests"] = 4, ["entries"] = 2000, ["slates"] = new JsonArray(name(2), name(3)) },
    };

    public static JsonObject Metrics(string segment, Func<int, string> name) => new()
    {
        ["gpp_category"] = segment,
        ["data"] = new JsonObject
        {
            ["contests"] = 4,
            ["effective_entries"] = 420.25,
            ["entries"] = 2000,
            ["entries_outside_universe"] = 7,
            ["slates_without_corr_matrix"] = new JsonArray(name(4)),
            ["slates_without_cpt_ownership"] = new JsonArray(name(5)),
            ["train_slates"] = new JsonArray(name(2), name(3)),
            ["unidentified"] = new JsonArray("salary_left_bin_8000_plus"),
            ["val_slates"] = new JsonArray(name(2), name(3)),
            ["validation_method"] = name(6),
        },
        ["fit_config"] = new JsonObject { ["l2"] = 1e-6, ["l2_tried"] = new JsonArray(), ["schema"] = "auto", ["seed"] = 1337, ["val_slate_frac"] = null },
        ["metrics"] = new JsonObject
        {
            ["schema"] = "v1",
            ["train_log_likelihood"] = -9.02,
            ["train_perplexity"] = 8267.4,
            ["validation"] = Scores(-11.1, -10.78),
            ["other_schema_validation"] = Scores(-11.19, -10.78),
        },
        ["optimizer"] = new JsonObject { ["converged"] = false, ["gradient_norm"] = 0.5, ["iterations"] = 50, ["method"] = name(7) },
    };

    public static JsonObject Diagnostics(string segment, Func<int, string> name, int players = 1, int lineups = 12) => new()
    {
        ["gpp_category"] = segment,
        ["slates"] = new JsonArray(Slate(name(2), Entries[0], 0, name, players, lineups), Slate(name(3), Entries[1], 1, name, players, lineups)),
    };

    /// <summary>What a slate's field was predicted to play, and what it played, of the share numbered <paramref name="share"/>.</summary>
    public static (double Predicted, double Observed) Share(int slate, int share) => (0.02 + (0.1 * slate) + (0.015 * share), 0.05 + (0.03 * slate) + (0.02 * share));

    private static JsonObject Slate(string slate, long entries, int number, Func<int, string> name, int players, int lineups)
    {
        return new JsonObject
        {
            ["slate"] = slate,
            ["entries"] = entries,
            ["num_lineups"] = 200_000,
            ["log_likelihood"] = -11.1,
            ["log_likelihood_overdispersed"] = -5.2,
            ["log_likelihood_ownership"] = -10.8,
            ["log_likelihood_uniform"] = -12.2,
            ["captains"] = Players(0),
            ["flex"] = Players(1),
            ["levels"] = new JsonObject { ["stack_pattern 4-2"] = Of(number, 2), [$"cpt_archetype {name(1)}"] = Of(number, 3), [$"cpt_archetype {name(0)}"] = Of(number, 3) },
            ["dup_count_groups"] = new JsonObject { ["1"] = Of(number, 4), ["2_5"] = Of(number, 5), ["51_plus"] = Of(number, 6) },
            ["dup_count"] = new JsonArray(),
            ["top_100_lineups"] = Of(number, 7),
            ["top_lineups"] = new JsonArray([.. Enumerable.Range(0, lineups).Select(lineup => new JsonObject
            {
                ["captain"] = name(9),
                ["flex"] = new JsonArray(name(10), name(11), name(12), name(13), name(14)),
                ["predicted"] = 0.01 / (lineup + 1),
                ["observed"] = 0.012 / (lineup + 1),
            })]),
        };

        JsonObject Players(int share) => new(Enumerable.Range(0, players).Select(player => KeyValuePair.Create(player == 0 ? name(8) : $"{name(8)} {player}", (JsonNode?)Of(number, share))));
    }

    private static JsonObject Of(int slate, int share)
    {
        var (predicted, observed) = Share(slate, share);
        return new JsonObject { ["predicted"] = predicted, ["observed"] = observed };
    }

    private static JsonObject Scores(double own, double ownership) => new()
    {
        ["entries"] = 400,
        ["log_likelihood"] = own,
        ["log_likelihood_overdispersed"] = -5.2,
        ["log_likelihood_ownership"] = ownership,
        ["log_likelihood_uniform"] = -12.25,
        ["perplexity"] = Math.Exp(-own),
        ["perplexity_ownership"] = Math.Exp(-ownership),
        ["perplexity_uniform"] = Math.Exp(12.25),
    };
}
