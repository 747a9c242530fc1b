using System.IO.Compression;
using System.Text.Json;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Packs log records for a page: JSON, gzip, base64. Unpacked, a long log would make the page too large.</summary>
internal static class PackedLog
{
    private const int LongestMessage = 4000;

    /// <summary>A list of records, each a list of time (milliseconds since 1970, or null), level, step, message and, if there is one, exception.</summary>
    public static string Of(IReadOnlyList<LogRecord> records)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var json = new Utf8JsonWriter(gzip))
        {
            json.WriteStartArray();
            foreach (var record in records)
                Write(json, record);
            json.WriteEndArray();
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static void Write(Utf8JsonWriter json, LogRecord record)
    {
        json.WriteStartArray();
        if (record.Time is { } time)
            json.WriteNumberValue(time.ToUnixTimeMilliseconds());
        else
            json.WriteNullValue();
        json.WriteStringValue(record.Level);
        json.WriteStringValue(record.Step);
        // On one line, as in the file, so that a message cannot look like two records.
        json.WriteStringValue(Shown(record.Message).Replace("\n", "\\n", StringComparison.Ordinal));
        if (record.Exception is { } exception)
            json.WriteStringValue(Shown(exception));
        json.WriteEndArray();
    }

    private static string Shown(string text) => VisibleText.Of(Printable.Fit(text, LongestMessage));
}
