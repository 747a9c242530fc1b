using System.Globalization;
using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Says where a JSON file stops being what it should be.</summary>
internal static class JsonFault
{
    /// <summary>The place of <paramref name="fault"/>, counted from 1, such as <c>line 3, column 14</c>.</summary>
    public static string Describe(JsonException fault) =>
        string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}");
}
