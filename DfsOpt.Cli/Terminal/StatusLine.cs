namespace DfsOpt.Cli.Terminal;

/// <summary>A terminal whose last line shows how things stand, while whole lines written through here scroll above it.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="width">Its columns right now.</param>
internal sealed class StatusLine(TextWriter terminal, Func<int> width) : PassingWriter(terminal)
{
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
                Behind.Write(Erase() + text);
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
            var before = isInsideLine || status.Length == 0 ? "" : Erase();
            isInsideLine = !value.EndsWith('\n');
            Behind.Write(before + value + (isInsideLine ? "" : status));
        }
    }

    // In a window that was made narrower since, the status has been broken into several rows. Each is erased by itself:
    // some terminals keep what one order erases from the top of the screen on.
    private string Erase()
    {
        var rowsAbove = Math.Max(0, status.Length - 1) / Math.Max(1, width());
        return "\r\e[K" + string.Concat(Enumerable.Repeat("\e[A\e[K", rowsAbove));
    }
}
