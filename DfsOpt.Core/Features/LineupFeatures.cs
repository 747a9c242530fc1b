using DfsOpt.Core.Lineups;
using DfsOpt.Core.Projections;

namespace DfsOpt.Core.Features;

/// <summary>The features of a lineup's six players, given as indexes into the slate's players, the captain first.</summary>
internal static class LineupFeatures
{
    private const int Pairs = Showdown.Slots * (Showdown.Slots - 1) / 2;

    /// <summary>Twice the salary, so that the captain's 1.5 times is exact.</summary>
    public static int DoubledSalary(LineupSlots six, int[] salary)
    {
        int doubled = Showdown.CaptainHalves * salary[six[0]];
        for (int slot = 1; slot < Showdown.Slots; slot++)
            doubled += Showdown.FlexHalves * salary[six[slot]];
        return doubled;
    }

    /// <summary>Half of a doubled salary, rounded half to even.</summary>
    public static int RoundedSalary(int doubled) => (doubled / 2) + ((doubled & 1) & (doubled >> 1));

    /// <summary>Projected points in half-nanos.</summary>
    public static long Points(LineupSlots six, long[] projection)
    {
        long points = Showdown.CaptainHalves * projection[six[0]];
        for (int slot = 1; slot < Showdown.Slots; slot++)
            points += Showdown.FlexHalves * projection[six[slot]];
        return points;
    }

    /// <summary>The sum of the logarithms of flex ownership; the captain's counts like the others.</summary>
    public static double OwnershipLogSum(LineupSlots six, double[] logOwnership)
    {
        double sum = 0;
        foreach (ushort player in six)
            sum += logOwnership[player];
        return sum;
    }

    /// <summary>The players' highest and lowest rank by ownership.</summary>
    public static (int Highest, int Lowest) OwnershipExtremes(LineupSlots six, int[] ownershipRank)
    {
        int highest = 0, lowest = int.MaxValue;
        foreach (ushort player in six)
        {
            highest = Math.Max(highest, ownershipRank[player]);
            lowest = Math.Min(lowest, ownershipRank[player]);
        }

        return (highest, lowest);
    }

    /// <summary>Mean correlation of the fifteen pairs.</summary>
    public static double AverageCorrelation(LineupSlots six, CorrelationMatrix matrix)
    {
        double sum = 0;
        for (int one = 0; one < Showdown.Slots; one++)
        {
            for (int other = one + 1; other < Showdown.Slots; other++)
                sum += matrix[six[one], six[other]];
        }

        return sum / Pairs;
    }
}
