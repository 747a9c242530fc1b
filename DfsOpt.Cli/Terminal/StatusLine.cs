namespace DfsOpt.Cli.Terminal;

/// <summary>A terminal whose last line shows how things stand, while whole lines written through here scroll above it.</summary>
internal sealed class StatusLine(TextWriter terminal) : PassingWriter(terminal)
{
    private const string Erase = "\r\e[K";

    private readonly Lock gate = new();
    private string status = "";
    private bool isInsideLine;

    /// <summary>Replaces the status, which must fit the terminal's width; an empty one takes it away.</summary>
    public void Show(string text)
    {
        lock (gate)
        {
            if (text == status)
                return;
            if (!isInsideLine)
                Behind.Write(text.Length == 0 ? Erase : $"\r{text}\e[K");
            status = text;
        }
    }

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        lock (gate)
        {
            // One write, so that the line never flickers.
            var before = isInsideLine || status.Length == 0 ? "" : Erase;
            isInsideLine = !value.EndsWith('\n');
            Behind.Write(before + value + (isInsideLine ? "" : status));
        }
    }
}
