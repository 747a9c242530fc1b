using System.Runtime.Intrinsics;
using DfsOpt.Core.Randomness;

namespace DfsOpt.Tests.Outcomes;

[TestClass]
public sealed class PhiloxTests
{
    // The authors' own known answers (Random123, kat_vectors: philox4x32, 10 rounds).
    [TestMethod]
    [DataRow(0u, 0u, 0u, 0u, 0ul, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [DataRow(~0u, ~0u, ~0u, ~0u, ~0ul, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [DataRow(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0x299f31d0a4093822ul, 0xd16cfe09u, 0x94fdcceBu, 0x5001e420u, 0x24126ea1u)]
    public void Words_are_those_of_the_published_generator(uint c0, uint c1, uint c2, uint c3, ulong key, uint w0, uint w1, uint w2, uint w3) =>
        Assert.AreEqual(Vector128.Create(w0, w1, w2, w3), new Philox(key).At(c0, c1, c2, c3));

    [TestMethod]
    public void A_batch_holds_the_words_of_its_eight_counters()
    {
        ulong stream = 0x1234_5678_9abc_def0;
        var random = new Philox(0xfedc_ba98_7654_3210);
        uint[] words = new uint[Philox.Batch];
        random.Fill(stream, 0xffff_ff00, words);
        for (uint lane = 0; lane < 8; lane++)
        {
            ulong counter = (0xffff_ff00UL * 8) + lane;
            var expected = random.At((uint)counter, (uint)(counter >> 32), (uint)stream, (uint)(stream >> 32));
            for (int word = 0; word < 4; word++)
                Assert.AreEqual(expected[word], words[(word * 8) + lane]);
        }
    }
}
