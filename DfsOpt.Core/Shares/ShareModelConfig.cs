namespace DfsOpt.Core.Shares;

/// <summary>Whether and how a run fits share models.</summary>
public sealed record ShareModelConfig
{
    /// <summary>Fits both schemas, and keeps the second only where held-out slates prefer it.</summary>
    public const string AutoSchema = "auto";

    /// <summary>Whether a share model is fitted for each segment.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool Enabled { get; init; }

    /// <summary><c>v1</c>, <c>v2</c> or <c>auto</c>.</summary>
    /// <value>Defaults to <c>auto</c>.</value>
    public string Schema { get; init; } = AutoSchema;

    /// <summary>Weight of the penalty on the sum of squared coefficients, per effective entry; 0 or above.</summary>
    /// <value>Defaults to 1e-6.</value>
    public double L2 { get; init; } = 1e-6;

    /// <summary>The share of slates that are held out together for validation, above 0 and below 1; <see langword="null"/> leaves out one after the other.</summary>
    public double? ValSlateFrac { get; init; }

    /// <summary>Orders slates and users where a part of them is held out; <see langword="null"/> takes the run's.</summary>
    public long? Seed { get; init; }

    internal Dictionary<string, object?> ToData() => new()
    {
        ["enabled"] = Enabled,
        ["schema"] = Schema,
        ["l2"] = L2,
        ["val_slate_frac"] = ValSlateFrac,
        ["seed"] = Seed,
    };
}
