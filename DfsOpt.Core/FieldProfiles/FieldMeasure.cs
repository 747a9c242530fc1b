namespace DfsOpt.Core.FieldProfiles;

/// <summary>A number that every counted entry has, so that a field has a mean of it.</summary>
internal enum FieldMeasure
{
    /// <summary>The mean correlation of the fifteen pairs, over entries of slates with a matrix.</summary>
    AvgCorr,

    /// <summary>How many entries of the contest have the same lineup.</summary>
    DupCount,

    /// <summary>The natural logarithm of the product of the six players' projected flex ownerships; its mean is shown as a geometric mean.</summary>
    OwnershipProduct,

    /// <summary>The sum of the six players' projected flex ownerships.</summary>
    OwnershipSum,

    /// <summary>How many points the lineup projects below the slate's best legal lineup.</summary>
    ProjGapToOptimal,

    /// <summary>The salary left, in dollars.</summary>
    SalaryLeft,
}

/// <summary>The measures.</summary>
internal static class FieldMeasures
{
    /// <summary>All measures, in the order of their numbers.</summary>
    public static FieldMeasure[] All { get; } =
    [
        FieldMeasure.AvgCorr, FieldMeasure.DupCount, FieldMeasure.OwnershipProduct, FieldMeasure.OwnershipSum, FieldMeasure.ProjGapToOptimal, FieldMeasure.SalaryLeft,
    ];

    /// <summary>The measure's name in <c>field_profiles</c>.</summary>
    public static string Name(FieldMeasure measure) => measure switch
    {
        FieldMeasure.AvgCorr => "avg_corr",
        FieldMeasure.DupCount => "dup_count",
        FieldMeasure.OwnershipProduct => "ownership_product",
        FieldMeasure.OwnershipSum => "ownership_sum",
        FieldMeasure.ProjGapToOptimal => "proj_gap_to_optimal",
        _ => "salary_left",
    };
}
