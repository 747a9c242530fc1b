using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DfsOpt.Cli.Report.Html;

/// <summary>Writes HTML and SVG. All text and attribute values are escaped, so input cannot add markup.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _page = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element, which <see cref="Close"/> ends. An attribute with a null value is left out; one with an empty value is written without a value.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _page.Append('>');
        _open.Push(tag);
        return this;
    }

    /// <summary>Ends the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        string tag = _open.Pop();
        // HTML does not need these end tags, and a page would have tens of thousands of them.
        if (tag is not ("td" or "th" or "tr" or "li"))
            _page.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Writes an element that contains only text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>Writes an HTML element that has no content and no end tag, such as <c>meta</c>.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _page.Append('>');
        return this;
    }

    /// <summary>Writes an SVG shape, which has no content.</summary>
    public HtmlWriter Shape(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _page.Append("/>");
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _page.Append(_encoder.Encode(VisibleText.Of(text)));
        return this;
    }

    /// <summary>Writes a name or a path that may wrap, but only after its underscores and slashes.</summary>
    public HtmlWriter Name(string name)
    {
        for (int from = 0, to; from < name.Length; from = to)
        {
            to = name.AsSpan(from).IndexOfAny('_', '/') is >= 0 and var at ? from + at + 1 : name.Length;
            Text(name[from..to]);
            if (to < name.Length)
                _page.Append("<wbr>");
        }

        return this;
    }

    /// <summary>Writes a formatted number, with the exact value for the page's script.</summary>
    public HtmlWriter Data(double value, string figure, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Element("data", figure, [("value", value.ToString("R", CultureInfo.InvariantCulture)), .. attributes]);

    /// <summary>Writes the program's own content unescaped: style sheet, script, base64.</summary>
    public HtmlWriter Own(string markup)
    {
        _page.Append(markup);
        return this;
    }

    /// <summary>Breaks the line, so that the page can be read in an editor.</summary>
    public HtmlWriter Line()
    {
        _page.Append('\n');
        return this;
    }

    /// <summary>The whole page, once every element is closed.</summary>
    public override string ToString() => _open.Count == 0
        ? _page.ToString()
        : throw new InvalidOperationException($"{string.Join(", ", _open)} is still open.");

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _page.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _page.Append(' ').Append(name);
            if (value.Length > 0)
                _page.Append("=\"").Append(_encoder.Encode(VisibleText.Of(value))).Append('"');
        }
    }
}
