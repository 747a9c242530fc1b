using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Randomness;

/// <summary>The standard normal distribution's quantiles.</summary>
/// <remarks>
/// Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988): correct to about 16 digits.
/// </remarks>
internal static class NormalQuantile
{
    private const double Central = 0.425;
    private const double CentralSquared = Central * Central;
    private const double FarTail = 5;
    private const double NearTailShift = 1.6;
    private const double WordsInUnit = 4294967296.0;

    private static ReadOnlySpan<double> CentralTop =>
    [
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static ReadOnlySpan<double> CentralBottom =>
    [
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static ReadOnlySpan<double> NearTop =>
    [
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> NearBottom =>
    [
        1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> FarTop =>
    [
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> FarBottom =>
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    /// <summary>The quantile of a probability.</summary>
    /// <param name="probability">Above 0, below 1.</param>
    public static double Of(double probability)
    {
        double centred = probability - 0.5;
        if (Math.Abs(centred) > Central)
            return Tail(probability, 1 - probability);
        double squared = CentralSquared - (centred * centred);
        return centred * Polynomial(CentralTop, squared) / Polynomial(CentralBottom, squared);
    }

    /// <summary>Turns random words into normal numbers: word w stands for the probability (w + 0.5) / 2^32.</summary>
    /// <param name="words">The words; a multiple of eight.</param>
    /// <param name="normals">Room for as many numbers.</param>
    public static void Fill(ReadOnlySpan<uint> words, Span<double> normals)
    {
        ref uint word = ref MemoryMarshal.GetReference(words);
        ref double normal = ref MemoryMarshal.GetReference(normals[..words.Length]);
        for (int i = 0; i < words.Length; i += Vector512<double>.Count)
        {
            var wide = Vector512.WidenLower(Vector512.Create(Vector256.LoadUnsafe(ref word, (nuint)i), Vector256<uint>.Zero));
            var centred = ((Vector512.ConvertToDouble(wide.AsInt64()) + Vector512.Create(0.5)) * (1 / WordsInUnit)) - Vector512.Create(0.5);
            var squared = Vector512.Create(CentralSquared) - (centred * centred);
            (centred * Polynomial(CentralTop, squared) / Polynomial(CentralBottom, squared)).StoreUnsafe(ref normal, (nuint)i);
            for (ulong tails = Vector512.LessThan(squared, Vector512<double>.Zero).ExtractMostSignificantBits(); tails != 0; tails &= tails - 1)
            {
                int lane = i + System.Numerics.BitOperations.TrailingZeroCount(tails);
                double below = (words[lane] + 0.5) / WordsInUnit;
                normals[lane] = Tail(below, 1 - below);
            }
        }
    }

    private static double Tail(double below, double above)
    {
        double root = Math.Sqrt(-Math.Log(Math.Min(below, above)));
        double shifted = root <= FarTail ? root - NearTailShift : root - FarTail;
        double quantile = root <= FarTail
            ? Polynomial(NearTop, shifted) / Polynomial(NearBottom, shifted)
            : Polynomial(FarTop, shifted) / Polynomial(FarBottom, shifted);
        return below < above ? -quantile : quantile;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = coefficients[7];
        for (int power = 6; power >= 0; power--)
            sum = (sum * x) + coefficients[power];
        return sum;
    }

    private static Vector512<double> Polynomial(ReadOnlySpan<double> coefficients, Vector512<double> x)
    {
        var sum = Vector512.Create(coefficients[7]);
        for (int power = 6; power >= 0; power--)
            sum = (sum * x) + Vector512.Create(coefficients[power]);
        return sum;
    }
}
