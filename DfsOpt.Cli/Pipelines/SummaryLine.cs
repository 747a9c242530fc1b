using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Writes the lines of the summary after a run: a label, and next to it a text that wraps.</summary>
internal static class SummaryLine
{
    private const int LabelWidth = 10;

    /// <summary>The label at the start of a line.</summary>
    public static string Label(string name, Func<string, string> paint) => paint(name) + new string(' ', LabelWidth - name.Length);

    /// <summary>Writes a label and a text, on as many lines as it takes.</summary>
    public static void Write(TextWriter writer, int width, string name, Func<string, string> paint, string text)
    {
        string start = Label(name, paint);
        foreach (string line in TextWrap.Lines(Printable.Text(text), width - LabelWidth))
        {
            writer.WriteLine(start + line);
            start = new string(' ', LabelWidth);
        }
    }
}
