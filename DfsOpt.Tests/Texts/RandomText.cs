namespace DfsOpt.Tests.Texts;

/// <summary>Texts of which many are the same, or differ in one letter at any place.</summary>
internal static class RandomText
{
    public static string Short(Random random, int longest)
    {
        char[] text = new string('a', random.Next(longest + 1)).ToCharArray();
        if (text.Length > 0 && random.Next(4) > 0)
            text[random.Next(text.Length)] = (char)('b' + random.Next(3));
        return new string(text);
    }
}
