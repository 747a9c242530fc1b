using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Randomness;

/// <summary>The standard normal distribution's quantiles.</summary>
/// <remarks>
/// Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988): PPND16 is correct to about 16 digits, PPND7 to about 7.
/// </remarks>
internal static class NormalQuantile
{
    private const double Central = 0.425;
    private const double CentralSquared = Central * Central;
    private const double FarTail = 5;
    private const double NearTailShift = 1.6;

    private const float WordsInUnit = 4294967296f;
    private const uint HighestBit = 1u << 31;
    private const float LogarithmOfTwo = 0.6931472f;
    private const int MantissaLength = 23, BitsOfRootOfHalf = 0x3F3504F3;

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

    // The same for 7 digits (PPND7).
    private static ReadOnlySpan<float> QuickCentralTop => [3.3871327179e0f, 5.0434271938e1f, 1.5929113202e2f, 5.9109374720e1f];

    private static ReadOnlySpan<float> QuickCentralBottom => [1, 1.7895169469e1f, 7.8757757664e1f, 6.7187563600e1f];

    private static ReadOnlySpan<float> QuickTailTop => [1.4234372777e0f, 2.7568153900e0f, 1.3067284816e0f, 1.7023821103e-1f];

    private static ReadOnlySpan<float> QuickTailBottom => [1, 7.3700164250e-1f, 1.2021132975e-1f];

    // 2 (f + f³/3 + f⁵/5 + ...) by powers of f².
    private static ReadOnlySpan<float> LogarithmSeries => [2, 2f / 3, 2f / 5, 2f / 7, 2f / 9];

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

    /// <summary>Turns random words into normal numbers: word w is the probability (w + 0.5) / 2^32. They are accurate to 6 digits.</summary>
    /// <remarks>It uses only additions, multiplications, divisions and roots, each rounded as IEEE 754 says, so the numbers are the same on every machine.</remarks>
    /// <param name="words">The words; a multiple of sixteen.</param>
    /// <param name="normals">Room for as many numbers.</param>
    // Optimised at once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<uint> words, Span<float> normals)
    {
        for (int i = 0; i < words.Length; i += Vector512<uint>.Count)
        {
            var word = Vector512.Create(words[i..]);
            // The distribution is symmetric: the quantile of the smaller tail, then its sign.
            var probability = (Vector512.ConvertToSingle(Vector512.Min(word, ~word).AsInt32()) + Vector512.Create(0.5f)) * (1 / WordsInUnit);
            var centred = Vector512.Create(0.5f) - probability;
            var squared = Vector512.Create((float)CentralSquared) - (centred * centred);
            // A 32-bit word never reaches the far tail.
            var shifted = Vector512.Sqrt(-Logarithm(probability)) - Vector512.Create((float)NearTailShift);
            var isCentral = Vector512.GreaterThanOrEqual(squared, Vector512<float>.Zero);
            var top = Vector512.ConditionalSelect(isCentral, centred * Polynomial(QuickCentralTop, squared), Polynomial(QuickTailTop, shifted));
            var bottom = Vector512.ConditionalSelect(isCentral, Polynomial(QuickCentralBottom, squared), Polynomial(QuickTailBottom, shifted));
            ((top / bottom).AsUInt32() ^ (~word & Vector512.Create(HighestBit))).AsSingle().CopyTo(normals[i..]);
        }
    }

    /// <summary>Natural logarithms of positive numbers.</summary>
    /// <remarks>With m from √½ to √2 and f = (m - 1) / (m + 1), ln m is 2 (f + f³/3 + f⁵/5 + ...); five terms are accurate to the last digit.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Logarithm(Vector512<float> x)
    {
        var bits = x.AsInt32();
        var exponent = Vector512.ShiftRightArithmetic(bits - Vector512.Create(BitsOfRootOfHalf), MantissaLength);
        var mantissa = (bits - Vector512.ShiftLeft(exponent, MantissaLength)).AsSingle();
        var f = (mantissa - Vector512<float>.One) / (mantissa + Vector512<float>.One);
        return (Vector512.ConvertToSingle(exponent) * LogarithmOfTwo) + (f * Polynomial(LogarithmSeries, f * f));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Polynomial(ReadOnlySpan<float> coefficients, Vector512<float> x)
    {
        var sum = Vector512.Create(coefficients[^1]);
        for (int power = coefficients.Length - 2; power >= 0; power--)
            sum = (sum * x) + Vector512.Create(coefficients[power]);
        return sum;
    }
}
