using System.Security.Cryptography;
using System.Text;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Tests.Lineups;

[TestClass]
public sealed class LineupHashTests
{
    private const int Lineups = 20_003;
    private const int Seed = 20_251_123;

    [TestMethod]
    public void Many_lineups_have_the_hashes_that_the_platform_gives_their_texts()
    {
        var random = new Random(Seed);
        string[] names = Enumerable.Range(0, 200).Select(n => Name(random, n)).ToArray();
        var lineups = Enumerable.Range(0, Lineups).Select(_ => Lineup(random, names.Length)).ToArray();
        byte[] hashes = new byte[Lineups * LineupHash.Size];
        new LineupHash().WriteAll(lineups, Array.ConvertAll(names, Encoding.UTF8.GetBytes), hashes);
        for (int i = 0; i < Lineups; i++)
        {
            string text = Text(lineups[i], names);
            CollectionAssert.AreEqual(SHA256.HashData(Encoding.UTF8.GetBytes(text)), hashes[(i * LineupHash.Size)..((i + 1) * LineupHash.Size)], $"seed {Seed}, lineup {i}: {text}");
        }
    }

    [TestMethod]
    public void Texts_of_every_length_have_the_hashes_that_the_platform_gives_them()
    {
        if (!EightHashes.IsSupported)
            Assert.Inconclusive("this machine has no vectors of 256 bits");
        var random = new Random(Seed);
        var eight = new EightHashes();
        byte[] hashes = new byte[EightHashes.Lanes * LineupHash.Size];
        for (int length = 0; length <= EightHashes.LongestText; length++)
        {
            byte[][] texts = Enumerable.Range(0, EightHashes.Lanes).Select(lane => Bytes(random, lane == 0 ? length : random.Next(EightHashes.LongestText + 1))).ToArray();
            for (int lane = 0; lane < EightHashes.Lanes; lane++)
            {
                texts[lane].CopyTo(eight.Text(lane));
                eight.End(lane, texts[lane].Length);
            }

            eight.Write(hashes);
            for (int lane = 0; lane < EightHashes.Lanes; lane++)
                CollectionAssert.AreEqual(SHA256.HashData(texts[lane]), hashes[(lane * LineupHash.Size)..((lane + 1) * LineupHash.Size)], $"seed {Seed}, {texts[lane].Length} bytes");
        }
    }

    // Most names are short; a few are so long that their lineups are hashed one by one.
    private static string Name(Random random, int number) => new string((char)('a' + random.Next(26)), number % 97 == 0 ? random.Next(100, 400) : random.Next(1, 30)) + number;

    private static LineupSlots Lineup(Random random, int names)
    {
        var lineup = default(LineupSlots);
        for (int slot = 0; slot < Showdown.Slots; slot++)
            lineup[slot] = (ushort)random.Next(names);
        return lineup;
    }

    private static string Text(LineupSlots lineup, string[] names)
    {
        var text = new StringBuilder("CPT:" + names[lineup[0]]);
        for (int slot = 1; slot < Showdown.Slots; slot++)
            text.Append('|').Append("UTIL").Append(slot).Append(':').Append(names[lineup[slot]]);
        return text.ToString();
    }

    private static byte[] Bytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
