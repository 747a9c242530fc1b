using System.Text.Json;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary>Writes a run as one JSON object that contains its files unchanged, by name.</summary>
internal static class RunJsonText
{
    public static void Write(TextWriter output, RunArtifacts run)
    {
        var headline = run.ReadSummary();
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("run_id", run.Id);
            json.WriteString("status", RunStateText.Name(headline.State));
            json.WriteString("path", run.Path);
            json.WritePropertyName("manifest");
            if (File.Exists(run.ManifestPath))
                Copy(json, run.ManifestPath);
            else
                json.WriteNullValue();
            CopyAll(json, "steps", run.StepManifestPaths(), path => Path.GetFileName(Path.GetDirectoryName(path))!);
            CopyAll(json, "target_distributions", run.DistributionPaths(), path => Path.GetFileNameWithoutExtension(path));
            json.WriteEndObject();
        });
    }

    private static void CopyAll(Utf8JsonWriter json, string key, IEnumerable<string> files, Func<string, string> name)
    {
        json.WriteStartObject(key);
        foreach (string file in files)
        {
            json.WritePropertyName(name(file));
            Copy(json, file);
        }

        json.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter json, string file)
    {
        using var document = RunArtifacts.ReadJson(file);
        document.RootElement.WriteTo(json);
    }
}
