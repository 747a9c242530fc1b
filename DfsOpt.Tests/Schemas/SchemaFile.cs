using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DfsOpt.Core.Json;

namespace DfsOpt.Tests.Schemas;

/// <summary>A JSON file that runs write, and the type that it is written from.</summary>
/// <param name="Name">The name of its schema in <c>DfsOpt.Core/schemas</c>.</param>
/// <param name="Written">Where runs write it; what is in angle brackets stands for any name.</param>
/// <param name="Type">The type.</param>
internal sealed record SchemaFile(string Name, string Written, JsonTypeInfo Type)
{
    private static readonly JsonSchemaExporterOptions _options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Complete };

    /// <summary>All files.</summary>
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        new("run_manifest.schema.json", "run_manifest.json", ArtifactReading.Default.RunManifest),
        new("step_manifest.schema.json", "steps/<step>/step_manifest.json", ArtifactReading.Default.StepManifest),
        new("table_schema.schema.json", "steps/<step>/schema.json", ArtifactReading.Default.TableSchema),
        new("target_distribution.schema.json", "target_distributions/<segment>.json", ArtifactReading.Default.TargetDistribution),
        new("field_profile.schema.json", "field_profiles/<segment>.json", ArtifactReading.Default.FieldProfile),
        new("theta.schema.json", "share_models/<segment>/theta.json", ArtifactReading.Default.ShareModelTheta),
        new("fit_metrics.schema.json", "share_models/<segment>/fit_metrics.json", ArtifactReading.Default.ShareModelMetrics),
        new("diagnostics.schema.json", "share_models/<segment>/diagnostics.json", ArtifactReading.Default.ShareModelDiagnostics),
    ];

    /// <summary>Whether a file of a run is one of these.</summary>
    /// <param name="path">Below the run directory, with <c>/</c>.</param>
    public bool Is(string path) => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(Written), "<[a-z]+>", "[^/]+")}$");

    /// <summary>The schema, as it must read.</summary>
    public string Text()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = Written };
        foreach (var (key, value) in Type.GetJsonSchemaAsNode(_options).AsObject())
            schema[key] = value?.DeepClone();
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    /// <summary>Says what the exporter cannot know: descriptions, what a converter writes, that every key is written and no other.</summary>
    private static JsonObject Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        var node = schema as JsonObject ?? AnyObject(context.TypeInfo.Type);
        // What is read leniently is still written as a list of texts.
        if (context.PropertyInfo?.CustomConverter is not null)
            node = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } };
        if (node["properties"] is JsonObject properties)
        {
            node["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
            node["additionalProperties"] = false;
        }

        string? description = context.PropertyInfo is { } member ? DocComments.Of(member) : DocComments.Of(context.TypeInfo.Type);
        if (description is not null)
            node.Insert(0, "description", description);
        return node;
    }

    private static JsonObject AnyObject(Type type) => type == typeof(JsonElement) || type == typeof(JsonDictionary)
        ? new JsonObject { ["type"] = "object" }
        : throw new NotSupportedException($"Nobody says what {type} looks like as JSON.");
}
