namespace DfsOpt.Core.FieldProfiles;

/// <summary>A number that every counted entry has, and of which a field has a mean.</summary>
internal enum FieldMeasure
{
    /// <summary>The mean correlation of the fifteen pairs, over entries of slates with a matrix.</summary>
    AvgCorr,

    /// <summary>Entries of the contest with the same lineup.</summary>
    DupCount,

    /// <summary>The natural logarithm of the six players' projected flex ownership, multiplied; its mean is shown as a geometric mean.</summary>
    OwnershipProduct,

    /// <summary>The six players' projected flex ownership, added up.</summary>
    OwnershipSum,

    /// <summary>In points below the slate's best legal lineup.</summary>
    ProjGapToOptimal,

    /// <summary>In dollars.</summary>
    SalaryLeft,
}

/// <summary>The measures.</summary>
internal static class FieldMeasures
{
    /// <summary>All of them, each at its own number.</summary>
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
