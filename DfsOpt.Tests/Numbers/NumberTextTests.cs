using System.Globalization;
using System.Text;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Tests.Numbers;

[TestClass]
public sealed class NumberTextTests
{
    private const int Cases = 300_000;
    private const int Seed = 20_251_123;

    [TestMethod]
    public void Any_number_is_written_as_the_platform_writes_it()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Cases; i++)
        {
            double value = i % 3 == 0 ? AnyBits(random) : AnyMagnitude(random);
            Assert.AreEqual(value.ToString(CultureInfo.InvariantCulture), Written(value), $"seed {Seed}, case {i}");
        }
    }

    [TestMethod]
    public void Numbers_next_to_powers_of_two_and_of_ten_are_written_as_the_platform_writes_them()
    {
        for (int exponent = -40; exponent <= 40; exponent++)
        {
            foreach (double near in (double[])[Math.ScaleB(1, exponent), Math.Pow(10, exponent / 4)])
            {
                foreach (double value in (double[])[near, Math.BitIncrement(near), Math.BitDecrement(near), -near, near * 3, near / 3])
                    Assert.AreEqual(value.ToString(CultureInfo.InvariantCulture), Written(value));
            }
        }
    }

    [TestMethod]
    public void Quotients_and_decimals_of_a_season_are_written_as_the_platform_writes_them()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Cases; i++)
        {
            double value = i % 2 == 0
                ? random.Next(1, 100_000) / (double)random.Next(1, 100_000)
                : random.Next(1, 100_000_000) / Math.Pow(10, random.Next(0, 9));
            Assert.AreEqual(value.ToString(CultureInfo.InvariantCulture), Written(value), $"seed {Seed}, case {i}");
        }
    }

    [TestMethod]
    public void A_number_that_was_written_is_read_as_the_same_number()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Cases; i++)
        {
            double value = AnyMagnitude(random);
            Assert.IsTrue(NumberText.TryReadNumber(Encoding.UTF8.GetBytes(Written(value)), out double read));
            Assert.AreEqual(value, read, $"seed {Seed}, case {i}");
        }
    }

    [TestMethod]
    public void A_whole_number_is_read_as_the_platform_reads_it_and_anything_else_is_refused()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Cases; i++)
        {
            byte[] text = Enumerable.Range(0, random.Next(0, 20)).Select(_ => (byte)('0' + random.Next(10))).ToArray();
            if (i % 2 == 0 && text.Length > 0)
                text[random.Next(text.Length)] = (byte)random.Next(256);
            bool isWhole = text.Length is > 0 and <= 18 && text.All(b => char.IsAsciiDigit((char)b));
            Assert.AreEqual(isWhole, NumberText.TryReadWhole(text, out long read), $"seed {Seed}, case {i}");
            if (isWhole)
                Assert.AreEqual(long.Parse(text, CultureInfo.InvariantCulture), read, $"seed {Seed}, case {i}");
        }
    }

    [TestMethod]
    public void A_whole_number_is_written_as_the_platform_writes_it()
    {
        var random = new Random(Seed);
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        for (int i = 0; i < Cases; i++)
        {
            // Of every length, and next to the powers of ten where it changes.
            long value = i % 3 == 0 ? (long)Math.Pow(10, random.Next(18)) + random.Next(-1, 2) : random.NextInt64() >> random.Next(63);
            value = i % 2 == 0 ? value : -value;
            Assert.AreEqual(value.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(text[..NumberText.WriteWhole(value, text)]), $"seed {Seed}, case {i}");
        }
    }

    [TestMethod]
    public void An_exact_decimal_is_written_as_the_nearest_double_would_be()
    {
        var random = new Random(Seed);
        Span<byte> text = stackalloc byte[FixedPoint.MaxLength];
        for (int i = 0; i < Cases; i++)
        {
            long halfNanos = random.NextInt64(0, 65_000 * FixedPoint.HalfNanosPerPoint) / (long)Math.Pow(10, random.Next(0, 12));
            int length = FixedPoint.Write(halfNanos, text);
            decimal exact = halfNanos / (decimal)FixedPoint.HalfNanosPerPoint;
            Assert.AreEqual(exact.ToString("0.##########", CultureInfo.InvariantCulture), Encoding.UTF8.GetString(text[..length]), $"seed {Seed}, case {i}");
            Assert.AreEqual((double)exact, FixedPoint.HalfNanosToDouble(halfNanos));
        }
    }

    private static double AnyMagnitude(Random random) =>
        (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 12));

    private static double AnyBits(Random random)
    {
        double value = BitConverter.Int64BitsToDouble(random.NextInt64());
        return double.IsFinite(value) ? value : 0;
    }

    private static string Written(double value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        return Encoding.UTF8.GetString(text[..NumberText.Write(value, text)]);
    }
}
