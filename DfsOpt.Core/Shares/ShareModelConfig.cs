namespace DfsOpt.Core.Shares;

/// <summary>Whether and how a run fits share models.</summary>
public sealed record ShareModelConfig
{
    /// <summary>Fits both schemas, and keeps the second only if it predicts held-out slates better.</summary>
    public const string AutoSchema = "auto";

    /// <summary>Whether a share model is fitted for each segment.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool Enabled { get; init; }

    /// <summary><c>v1</c>, <c>v2</c> or <c>auto</c>.</summary>
    /// <value>Defaults to <c>auto</c>.</value>
    public string Schema { get; init; } = AutoSchema;

    /// <summary>The weight of the penalty on the sum of squared coefficients, per effective entry, 0 or more. <see langword="null"/> tries five and keeps the one that predicts held-out slates best.</summary>
    /// <value>Defaults to 1e-6.</value>
    public double? L2 { get; init; } = 1e-6;

    /// <summary>How many of each slate's most probable lineups are listed in <c>lineup_shares.csv</c>; 0 writes no such file.</summary>
    /// <value>Defaults to 0.</value>
    public int TopLineups { get; init; }

    /// <summary>The share of slates that are held out together for validation, above 0 and below 1; <see langword="null"/> holds out one slate at a time.</summary>
    public double? ValSlateFrac { get; init; }

    /// <summary>The seed that orders slates and users if a part of them is held out; <see langword="null"/> for the run's seed.</summary>
    public long? Seed { get; init; }

    internal Dictionary<string, object?> ToData() => new()
    {
        ["enabled"] = Enabled,
        ["schema"] = Schema,
        ["l2"] = L2 is { } l2 ? l2 : "auto",
        ["val_slate_frac"] = ValSlateFrac,
        ["seed"] = Seed,
        ["top_lineups"] = TopLineups,
    };
}
