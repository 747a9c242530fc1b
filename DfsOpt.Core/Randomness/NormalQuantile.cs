using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Randomness;

/// <summary>The standard normal distribution's quantiles.</summary>
/// <remarks>
/// Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988): correct to about 16 digits.
/// </remarks>
internal static class NormalQuantile
{
    /// <summary>The most words that <see cref="Fill"/> takes at a time.</summary>
    public const int MostWords = Philox.Batch;

    private const double Central = 0.425, Outside = 0.5 - Central;
    private const double CentralSquared = Central * Central;
    private const double FarTail = 5;
    private const double NearTailShift = 1.6;
    private const double WordsInUnit = 4294967296.0;

    private const long MantissaBits = (1L << MantissaLength) - 1, BitsOfOne = ExponentOfOne << MantissaLength, ExponentOfOne = 1023;
    private const int MantissaLength = 52, LogarithmTerms = 10;
    private const double LogarithmOfTwo = 0.69314718055994530942;

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
    /// <param name="words">The words; a multiple of eight, <see cref="MostWords"/> at most.</param>
    /// <param name="normals">Room for as many numbers.</param>
    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ReadOnlySpan<uint> words, Span<double> normals)
    {
        // The tails are few; they are set aside, so that vectors of them are full.
        Span<int> tails = stackalloc int[MostWords];
        Span<double> beyond = stackalloc double[MostWords + Vector512<double>.Count];
        int count = 0;
        for (int i = 0; i < words.Length; i += Vector512<double>.Count)
        {
            var wide = Vector512.WidenLower(Vector512.Create(Vector256.Create<uint>(words[i..]), Vector256<uint>.Zero));
            var centred = ((Vector512.ConvertToDouble(wide.AsInt64()) + Vector512.Create(0.5)) * (1 / WordsInUnit)) - Vector512.Create(0.5);
            var squared = Vector512.Create(CentralSquared) - (centred * centred);
            (centred * Polynomial(CentralTop, squared) / Polynomial(CentralBottom, squared)).CopyTo(normals[i..]);
            for (ulong outside = Vector512.LessThan(squared, Vector512<double>.Zero).ExtractMostSignificantBits(); outside != 0; outside &= outside - 1)
            {
                int tail = i + BitOperations.TrailingZeroCount(outside);
                tails[count] = tail;
                beyond[count++] = (Math.Min(words[tail], ~words[tail]) + 0.5) / WordsInUnit;
            }
        }

        beyond[count..].Fill(Outside);
        for (int i = 0; i < count; i += Vector512<double>.Count)
            NearTail(Vector512.Create<double>(beyond[i..])).CopyTo(beyond[i..]);
        for (int i = 0; i < count; i++)
            normals[tails[i]] = words[tails[i]] < 1u << 31 ? -beyond[i] : beyond[i];
    }

    /// <summary>How far out the tail of a probability begins; no word of 32 bits is as unlikely as the far tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NearTail(Vector512<double> probability)
    {
        var shifted = Vector512.Sqrt(-Logarithm(probability)) - Vector512.Create(NearTailShift);
        return Polynomial(NearTop, shifted) / Polynomial(NearBottom, shifted);
    }

    /// <summary>Natural logarithms of positive numbers, by additions, multiplications and divisions alone, so that they are the same on every machine.</summary>
    /// <remarks>With m from 1/√2 to √2 and f = (m - 1) / (m + 1), ln m is 2 (f + f³/3 + f⁵/5 + ...); eleven terms are good to the last digit.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Logarithm(Vector512<double> x)
    {
        var bits = x.AsInt64();
        var mantissa = ((bits & Vector512.Create(MantissaBits)) | Vector512.Create(BitsOfOne)).AsDouble();
        var exponent = Vector512.ConvertToDouble(Vector512.ShiftRightLogical(bits, MantissaLength) - Vector512.Create(ExponentOfOne));
        var isLarge = Vector512.GreaterThan(mantissa, Vector512.Create(Math.Sqrt(2)));
        mantissa = Vector512.ConditionalSelect(isLarge, mantissa * 0.5, mantissa);
        exponent = Vector512.ConditionalSelect(isLarge, exponent + Vector512<double>.One, exponent);
        var f = (mantissa - Vector512<double>.One) / (mantissa + Vector512<double>.One);
        var squared = f * f;
        var sum = Vector512.Create(1.0 / ((2 * LogarithmTerms) + 1));
        for (int term = LogarithmTerms - 1; term >= 0; term--)
            sum = (sum * squared) + Vector512.Create(1.0 / ((2 * term) + 1));
        return (exponent * LogarithmOfTwo) + (2 * f * sum);
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
    private static Vector512<double> Polynomial(ReadOnlySpan<double> coefficients, Vector512<double> x)
    {
        var sum = Vector512.Create(coefficients[7]);
        for (int power = 6; power >= 0; power--)
            sum = (sum * x) + Vector512.Create(coefficients[power]);
        return sum;
    }
}
