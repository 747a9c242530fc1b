using System.Globalization;
using System.Text.Json;

namespace DfsOpt.Core.Json;

/// <summary>Says where in a JSON file an error is.</summary>
internal static class JsonFault
{
    /// <summary>The position of <paramref name="fault"/>, counted from 1, such as <c>line 3, column 14</c>.</summary>
    public static string Describe(JsonException fault) =>
        string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}");
}
