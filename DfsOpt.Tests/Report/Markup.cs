using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Report;

/// <summary>Reads a page as a browser would split it: tags here, text there.</summary>
internal static partial class Markup
{
    /// <summary>The page with what is folded in its place, as the page's script unfolds it.</summary>
    public static string Unpacked(string page) => PackedPattern().Replace(page, packed =>
    {
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed.Groups[1].Value)), CompressionMode.Decompress);
        using var text = new StreamReader(gzip);
        return text.ReadToEnd();
    });

    /// <summary>Every start tag, as it stands.</summary>
    public static IReadOnlyList<string> Tags(string page) => [.. TagPattern().Matches(WithoutOwn(page)).Select(tag => tag.Value)];

    /// <summary>What a person reads, without the tags.</summary>
    public static string Text(string page) => WebUtility.HtmlDecode(AnyTagPattern().Replace(WithoutOwn(page), ""));

    /// <summary>The part of the page that is the figure of a segment's distribution.</summary>
    public static string Figure(string page, string segment, string distribution)
    {
        int card = page.IndexOf($"data-segment=\"{HtmlEncoder.Default.Encode(segment)}\"", StringComparison.Ordinal);
        int start = page.IndexOf($"<figure data-distribution=\"{distribution}\"", card, StringComparison.Ordinal);
        return page[start..page.IndexOf("</figure>", start, StringComparison.Ordinal)];
    }

    /// <summary>The exact values behind the figures of a part, in order.</summary>
    public static double[] Data(string part) =>
        [.. DataPattern().Matches(part).Select(data => double.Parse(data.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>The rows of the numbers behind a plot: their cells as text, the head left out.</summary>
    public static IReadOnlyList<string[]> Rows(string figure)
    {
        string numbers = figure[figure.IndexOf("class=\"numbers\"", StringComparison.Ordinal)..];
        return [.. numbers.Split("<tr>").Skip(2).Select(row => CellPattern().Matches(row).Select(cell => WebUtility.HtmlDecode(cell.Groups[1].Value)).ToArray())];
    }

    /// <summary>The rows of a table of the page: the text of each cell, and behind it, where it is a figure, its value; the head left out.</summary>
    public static IReadOnlyList<(string Text, string Value)[]> Table(string page, string id)
    {
        int start = page.IndexOf($" id=\"{id}\"", StringComparison.Ordinal);
        Assert.IsGreaterThan(0, start, $"There is no table {id}.");
        string table = page[start..page.IndexOf("</table>", start, StringComparison.Ordinal)];
        return [.. table[table.IndexOf("<tbody>", StringComparison.Ordinal)..].Split("<tr>").Skip(1).Select(row => WholeCellPattern().Matches(row)
            .Select(cell => (WebUtility.HtmlDecode(AnyTagPattern().Replace(cell.Groups[2].Value, "")), ValuePattern().Match(cell.Groups[1].Value).Groups[1].Value)).ToArray())];
    }

    // What stands in style and script is the program's own, and no markup.
    private static string WithoutOwn(string page) => OwnPattern().Replace(page, "<$1></$1>");

    [GeneratedRegex("<script type=\"application/octet-stream\" class=\"packed\">([^<]*)</script>")]
    private static partial Regex PackedPattern();

    [GeneratedRegex("<(style|script)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex OwnPattern();

    [GeneratedRegex("<[a-zA-Z!][^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex("</?[a-zA-Z!][^>]*>")]
    private static partial Regex AnyTagPattern();

    [GeneratedRegex("<data value=\"([^\"]*)\"")]
    private static partial Regex DataPattern();

    [GeneratedRegex("<t[hd]([^>]*)>(.*?)(?=<t[hd]|$)", RegexOptions.Singleline)]
    private static partial Regex WholeCellPattern();

    [GeneratedRegex("data-v=\"([^\"]*)\"")]
    private static partial Regex ValuePattern();

    [GeneratedRegex("<t[hd][^>]*>([^<]*)")]
    private static partial Regex CellPattern();
}
