using System.Globalization;
using System.Text;
using DfsOpt.Core.Names;

namespace DfsOpt.Tests.Names;

[TestClass]
public sealed class PlayerNameTests
{
    // A nonspacing mark (Mn) in Unicode 14, from which the reference was made; a spacing one (Mc) since Unicode 15.
    private const int AhomMedialRa = 0x1171E;

    [TestMethod]
    [DataRow("Luka Dončić", "luka doncic")]
    [DataRow("Luka Donc\u030Cic\u0301", "luka doncic")]
    [DataRow("De'Aaron Fox", "deaaron fox")]
    [DataRow("De’Aaron Fox", "deaaron fox")]
    [DataRow("De‘Aaron Foxʼ", "deaaron fox")]
    [DataRow("Karl-Anthony Towns", "karlanthony towns")]
    [DataRow("P.J. Washington Jr.", "pj washington")]
    [DataRow("Odell Beckham jr", "odell beckham")]
    [DataRow("Robert Williams III", "robert williams")]
    [DataRow("Lonnie Walker I.V.", "lonnie walker")]
    [DataRow("Marcus V. Lane", "marcus v lane")]
    [DataRow("Ken Griffey Sr. Jr.", "ken griffey sr")]
    [DataRow("Ana  Ivi", "ana ivi")]
    [DataRow("Chiefs ", "chiefs")]
    [DataRow(" Amon-Ra\u00A0 St.\tBrown ", "amonra st brown")]
    [DataRow("Thanasis ΑΝΤΕΤΟΚΟΎΝΜΠΟΣ", "thanasis αντετοκουνμπος")]
    [DataRow("İlkan", "ilkan")]
    public void A_name_has_one_spelling(string name, string normalised)
    {
        Assert.AreEqual(normalised, PlayerName.Normalise(name));
        Assert.AreEqual(normalised, PlayerName.Normalise(Encoding.UTF8.GetBytes(name)));
    }

    [TestMethod]
    [DataRow("Jr.")]
    [DataRow("V")]
    [DataRow(" I-I ")]
    public void A_suffix_is_never_the_whole_name(string name) =>
        Assert.AreEqual(name.Replace(".", "").Replace("-", "").Trim().ToLowerInvariant(), PlayerName.Normalise(name));

    [TestMethod]
    [DataRow("")]
    [DataRow(" .'- ")]
    [DataRow("\u0301")]
    public void A_name_of_only_removed_parts_is_empty(string name) => Assert.AreEqual("", PlayerName.Normalise(name));

    [TestMethod]
    public void Every_code_point_becomes_what_the_reference_makes_of_it()
    {
        var wrong = new List<string>();
        foreach (string line in ReferenceLines("player_names_points.txt"))
        {
            string[] fields = line.Split(' ', 3);
            for (int point = Hex(fields[0]); point <= Hex(fields[1]); point++)
            {
                string expected = ReferenceAnswer(point, fields[2]);
                string actual = PlayerName.Normalise(char.ConvertFromUtf32(point));
                if (actual != expected && point != AhomMedialRa)
                    wrong.Add($"U+{point:X4}: {Codes(actual)} instead of {Codes(expected)}");
            }
        }
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(50)));
    }

    [TestMethod]
    public void Random_texts_become_what_the_reference_makes_of_them()
    {
        var wrong = new List<string>();
        foreach (string line in ReferenceLines("player_names_texts.txt"))
        {
            var (text, expected) = (Text(line.Split(';')[0]), Text(line.Split(';')[1]));
            string actual = PlayerName.Normalise(text);
            if (actual != expected)
                wrong.Add($"{line}: {Codes(actual)}");
        }
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(50)));
    }

    [TestMethod]
    public void Text_and_utf8_bytes_give_the_same_name()
    {
        foreach (string line in ReferenceLines("player_names_texts.txt"))
        {
            string text = Text(line.Split(';')[0]);
            Assert.AreEqual(PlayerName.Normalise(text), PlayerName.Normalise(Encoding.UTF8.GetBytes(text)), line);
        }
    }

    [TestMethod]
    [DataRow("Bob", "Jr.", "bob")]
    [DataRow("Dončić", "", "doncic")]
    [DataRow("Σίσυφος", "III", "σισυφος")]
    public void Normalising_again_changes_nothing(string name, string suffix, string normalised)
    {
        string once = PlayerName.Normalise($"{name} {suffix}");
        Assert.AreEqual(normalised, once);
        Assert.AreEqual(once, PlayerName.Normalise(once));
    }

    [TestMethod]
    public void Bytes_that_are_not_utf8_and_lone_surrogates_become_replacement_characters()
    {
        Assert.AreEqual("a\uFFFDb", PlayerName.Normalise([(byte)'A', 0xFF, (byte)'B']));
        Assert.AreEqual("a\uFFFDb", PlayerName.Normalise("A\uD800B"));
        Assert.AreEqual("\uFFFD", PlayerName.Normalise("\uDC00"));
    }

    [TestMethod]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        byte[] bytes = new byte[24];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            string name = PlayerName.Normalise(bytes);
            Assert.AreEqual(name.Trim(), name, Convert.ToHexString(bytes));
        }
    }

    private static string ReferenceAnswer(int point, string made) => made switch
    {
        "same" => char.ConvertFromUtf32(point),
        "nothing" => "",
        ['+' or '-', ..] => char.ConvertFromUtf32(point + int.Parse(made, CultureInfo.InvariantCulture)),
        _ => Text(made),
    };

    private static IEnumerable<string> ReferenceLines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Where(line => !line.StartsWith('#'));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Text(string codes) =>
        string.Concat(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => char.ConvertFromUtf32(Hex(code))));

    private static string Codes(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"{rune.Value:X}"));
}
