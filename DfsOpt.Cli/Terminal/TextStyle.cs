namespace DfsOpt.Cli.Terminal;

/// <summary>Colours text for a terminal, or leaves it as it is.</summary>
internal readonly record struct TextStyle(bool IsColored)
{
    public string Bold(string text) => Paint("1", text);

    public string Dim(string text) => Paint("2", text);

    public string Red(string text) => Paint("31", text);

    public string Green(string text) => Paint("32", text);

    public string Yellow(string text) => Paint("33", text);

    public string Cyan(string text) => Paint("36", text);

    private string Paint(string code, string text) => IsColored && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
