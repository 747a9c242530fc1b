using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Compare;

/// <summary>How a segment differs between two runs.</summary>
/// <param name="GppCategory">The segment.</param>
/// <param name="EntriesBefore">Entries in the first run; <see langword="null"/> if it lacks the segment.</param>
/// <param name="EntriesAfter">Entries in the second run; <see langword="null"/> if it lacks the segment.</param>
/// <param name="Shifts">How each distribution moved; empty if only one of the runs has the segment.</param>
public sealed record SegmentShift(string GppCategory, long? EntriesBefore, long? EntriesAfter, IReadOnlyList<DistributionShift> Shifts)
{
    /// <summary>Each segment of either run, in natural order.</summary>
    /// <param name="before">The first run.</param>
    /// <param name="after">The second run.</param>
    public static IReadOnlyList<SegmentShift> Between(RunSnapshot before, RunSnapshot after)
    {
        var a = before.Distributions.ToLookup(distribution => distribution.GppCategory);
        var b = after.Distributions.ToLookup(distribution => distribution.GppCategory);
        return [.. a.Concat(b).Select(segment => segment.Key).Distinct().Order(NaturalOrder.Comparer)
            .Select(segment => Of(segment, a[segment].FirstOrDefault(), b[segment].FirstOrDefault()))];
    }

    /// <summary>Whether any distribution moved by <paramref name="size"/> or more, or only one of the runs has the segment.</summary>
    /// <param name="size">The size.</param>
    public bool Reaches(ShiftSize size) => Shifts.Count == 0 || Shifts.Any(shift => shift.Size >= size);

    private static SegmentShift Of(string segment, TargetDistribution? before, TargetDistribution? after) => new(
        segment,
        before?.Validation.NRows,
        after?.Validation.NRows,
        before is null || after is null
            ? []
            :
            [
                DistributionShift.Of("salary_left", before.SalaryLeft, after.SalaryLeft),
                DistributionShift.Of("proj_gap_to_optimal", before.ProjGapToOptimal, after.ProjGapToOptimal),
                DistributionShift.Of("dup_count", before.DupCount, after.DupCount),
                DistributionShift.Of("stack_pattern", before.StackPattern, after.StackPattern),
                DistributionShift.Of("cpt_archetype", before.CptArchetype, after.CptArchetype),
            ]);
}
