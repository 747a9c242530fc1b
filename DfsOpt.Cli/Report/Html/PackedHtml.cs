using System.IO.Compression;
using System.Text;

namespace DfsOpt.Cli.Report.Html;

/// <summary>Compresses folded content with gzip and base64; the page's script unpacks it when it is unfolded. A season's tables would be too large otherwise.</summary>
internal static class PackedHtml
{
    /// <summary>Writes the packed content into the element that is open.</summary>
    public static void Write(HtmlWriter page, HtmlWriter content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(content.ToString()));
        page.Own($"<script type=\"application/octet-stream\" class=\"packed\">{Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length)}</script>");
    }
}
