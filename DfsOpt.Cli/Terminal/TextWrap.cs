namespace DfsOpt.Cli.Terminal;

/// <summary>Breaks text into lines.</summary>
internal static class TextWrap
{
    /// <summary>Breaks <paramref name="text"/> at spaces into lines of at most <paramref name="width"/> columns; a longer word, such as a path, is broken after a slash if possible.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string rest = word;
            if (line.Length > 0 && line.Length + 1 + rest.Length > width)
            {
                yield return line;
                line = "";
            }

            while (rest.Length > width)
            {
                int end = rest.LastIndexOf('/', width - 1) is > 0 and var slash ? slash + 1 : width;
                yield return rest[..end];
                rest = rest[end..];
            }

            line = line.Length == 0 ? rest : $"{line} {rest}";
        }

        yield return line;
    }
}
