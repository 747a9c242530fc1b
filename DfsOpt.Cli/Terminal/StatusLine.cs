namespace DfsOpt.Cli.Terminal;

/// <summary>A terminal whose last line shows a status, while lines written through this writer scroll above it.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="width">Its current number of columns.</param>
internal sealed class StatusLine(TextWriter terminal, Func<int> width) : DelegatingWriter(terminal)
{
    private readonly Lock _gate = new();
    private string _status = "";
    private bool _isInsideLine;

    /// <summary>Replaces the status, which must fit the terminal's width; an empty one removes it.</summary>
    public void Show(string text)
    {
        lock (_gate)
        {
            if (text == _status)
                return;
            if (!_isInsideLine)
                Inner.Write(Erase() + text);
            _status = text;
        }
    }

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        lock (_gate)
        {
            // One write, so that the line never flickers.
            string before = _isInsideLine || _status.Length == 0 ? "" : Erase();
            _isInsideLine = !value.EndsWith('\n');
            Inner.Write(before + value + (_isInsideLine ? "" : _status));
        }
    }

    // If the window was made narrower, the status has been wrapped into several rows. Each is erased by itself:
    // some terminals keep in their history what one command erases down from the top of the screen.
    private string Erase()
    {
        int rowsAbove = Math.Max(0, _status.Length - 1) / Math.Max(1, width());
        return "\r\e[K" + string.Concat(Enumerable.Repeat("\e[A\e[K", rowsAbove));
    }
}
