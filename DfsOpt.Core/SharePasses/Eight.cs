using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Eight numbers side by side. Whatever vectors a machine has, each lane is computed alike, so that the bytes are the same.</summary>
internal static unsafe class Eight
{
    public const int Lanes = 8;

    /// <summary>The sum of the lanes, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(double* sums, Vector512<double> more) => (Vector512.Load(sums) + more).Store(sums);

    /// <summary>One lane of eight columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Row(double* column, int stride) => Vector512.Create(
        Vector256.Create(column[0], column[stride], column[2 * stride], column[3 * stride]),
        Vector256.Create(column[4 * stride], column[5 * stride], column[6 * stride], column[7 * stride]));
}
