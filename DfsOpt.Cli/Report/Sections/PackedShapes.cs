using System.IO.Compression;
using System.Text.Json;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>The bars of all segments, so that the page's script can draw one over another.</summary>
internal static class PackedShapes
{
    /// <summary>A list of segments, each with its name and the counts of each measure's bars, by the measure's key.</summary>
    public static void Write(HtmlWriter page, IEnumerable<TargetDistribution> segments, SegmentScales scales)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var json = new Utf8JsonWriter(gzip))
        {
            json.WriteStartArray();
            foreach (var segment in segments)
            {
                json.WriteStartArray();
                json.WriteStringValue(VisibleText.Of(segment.GppCategory));
                json.WriteStartObject();
                foreach (var measure in Measure.All)
                {
                    json.WriteStartArray(measure.Key);
                    foreach (var bar in HistogramBins.Gather(HistogramBins.Of(measure.Of(segment)), scales.Of(measure).Edges.Edges))
                        json.WriteNumberValue(bar.Count);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        page.Own($"<script type=\"application/octet-stream\" id=\"shapes\">{Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length)}</script>");
    }
}
