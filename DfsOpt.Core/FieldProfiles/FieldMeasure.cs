namespace DfsOpt.Core.FieldProfiles;

/// <summary>A number that every counted entry has, and of which a field has a mean.</summary>
// In the order of their names in the file, which is that of the alphabet.
internal enum FieldMeasure
{
    /// <summary>The mean correlation of the fifteen pairs, over entries of slates with a matrix.</summary>
    AvgCorr,

    /// <summary>Entries of the contest with the same lineup.</summary>
    DupCount,

    /// <summary>The natural logarithm of the six players' projected flex ownership, multiplied; its mean is told as a geometric one.</summary>
    OwnershipProduct,

    /// <summary>The six players' projected flex ownership, added up.</summary>
    OwnershipSum,

    /// <summary>In points below the slate's best legal lineup.</summary>
    ProjGapToOptimal,

    /// <summary>In dollars.</summary>
    SalaryLeft,
}
