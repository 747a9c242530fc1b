namespace DfsOpt.Cli.Terminal;

/// <summary>Wraps text into a column.</summary>
internal static class TextColumns
{
    /// <summary>Breaks <paramref name="text"/> at spaces into lines of at most <paramref name="width"/> columns; a longer word stands alone.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    /// <summary>Writes rows of a term and its explanation, which is wrapped beside it.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<(string Term, string Text)> rows, int width)
    {
        const int indent = 2;
        const int gap = 2;
        var column = indent + gap + rows.Max(row => row.Term.Length);
        foreach (var (term, text) in rows)
        {
            var start = $"  {term}".PadRight(column);
            foreach (var line in Wrap(text, Math.Max(20, width - column)))
            {
                writer.WriteLine((start + line).TrimEnd());
                start = new string(' ', column);
            }
        }
    }
}
