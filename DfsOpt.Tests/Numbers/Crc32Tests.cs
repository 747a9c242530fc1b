using DfsOpt.Core.Numbers;

namespace DfsOpt.Tests.Numbers;

[TestClass]
public sealed class Crc32Tests
{
    private const int Seed = 20_251_124;
    private const int LongestInSteps = 400;
    private const int Large = 3_000_001;

    [TestMethod]
    public void The_checksum_of_the_nine_digits_is_the_one_that_every_table_of_checksums_gives() =>
        Assert.AreEqual(0xCBF43926u, Crc32.Continue(0, "123456789"u8));

    [TestMethod]
    public void Any_bytes_of_any_length_have_the_checksum_that_is_made_bit_by_bit()
    {
        var random = new Random(Seed);
        for (int length = 0; length <= LongestInSteps; length++)
            AssertSame(random, length);
        AssertSame(random, Large);
    }

    private static void AssertSame(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        Assert.AreEqual(BitByBit(bytes), Crc32.Continue(0, bytes), $"seed {Seed}, {length} bytes");
    }

    private static uint BitByBit(byte[] bytes)
    {
        uint crc = ~0u;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
