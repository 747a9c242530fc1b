using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>A field profile as the text of its file: snake_case keys in ordinal order, two spaces, LF.</summary>
internal static class FieldProfileText
{
    private static readonly JsonSerializerOptions _options = new(FieldProfileJson.Default.Options)
    {
        TypeInfoResolver = ((IJsonTypeInfoResolver)FieldProfileJson.Default).WithAddedModifier(Sort),
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(FieldProfile profile) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(profile, (JsonTypeInfo<FieldProfile>)_options.GetTypeInfo(typeof(FieldProfile))), (byte)'\n'];

    private static void Sort(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var members = type.Properties.OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var member in members)
            type.Properties.Add(member);
    }
}
