using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Tests.Numbers;

[TestClass]
public sealed partial class NumberTextTests
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

    [TestMethod]
    public void A_salary_is_read_in_every_unambiguous_spelling_and_in_no_other()
    {
        var random = new Random(Seed);
        int salaries = 0;
        for (int i = 0; i < Cases; i++)
        {
            string text = AnyOf(random, "0569,,.$", 9);
            decimal value = Salary().IsMatch(text) ? decimal.Parse(text.TrimStart('$'), CultureInfo.InvariantCulture) : 0;
            bool isSalary = value is > 0 and < 10_000_000;
            Assert.AreEqual(isSalary, NumberText.TryReadSalary(Encoding.UTF8.GetBytes(text), out int dollars), $"{text}, seed {Seed}, case {i}");
            if (!isSalary)
                continue;
            salaries++;
            Assert.AreEqual(value, dollars, text);
        }

        Assert.IsGreaterThan(1_000, salaries);
    }

    [TestMethod]
    public void A_projection_is_read_exactly_but_not_with_more_than_nine_decimals_or_from_ten_thousand_up()
    {
        var random = new Random(Seed);
        int projections = 0;
        for (int i = 0; i < Cases; i++)
        {
            string text = AnyOf(random, "00199.-", 13);
            text = i % 2 == 0 ? text : $"{random.Next(9_900, 10_100)}.{random.NextInt64(10_000_000_000):D10}"[..random.Next(4, 16)];
            bool isProjection = Projection().IsMatch(text) && Math.Abs(decimal.Parse(text, CultureInfo.InvariantCulture)) < 10_000;
            Assert.AreEqual(isProjection, FixedPoint.TryReadProjection(Encoding.UTF8.GetBytes(text), out long nanos), $"{text}, seed {Seed}, case {i}");
            if (!isProjection)
                continue;
            projections++;
            Assert.AreEqual(decimal.Parse(text, CultureInfo.InvariantCulture) * FixedPoint.NanosPerPoint, nanos, text);
        }

        Assert.IsGreaterThan(1_000, projections);
    }

    // Whole dollars, plain or in groups of three, with or without cents of zero. Three zeros after a point may be a group: 5.000.
    [GeneratedRegex(@"^\$?(?!\d{1,3}\.000$)(\d+|\d{1,3}(,\d{3})+)(\.0*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Salary();

    [GeneratedRegex(@"^[-+]?(\d+(\.\d{0,9})?|\.\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Projection();

    private static string AnyOf(Random random, string characters, int longest) =>
        new(random.GetItems<char>(characters, random.Next(longest + 1)));

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
