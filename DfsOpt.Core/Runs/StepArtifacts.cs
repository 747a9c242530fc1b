using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>Writes what a step leaves behind: preview and schema always, all rows on request, and the step's own files.</summary>
internal static class StepArtifacts
{
    public static IReadOnlyList<OutputFile> Write<T>(RunDirectory directory, StepContext step, StepOutput<T> output, ReadOnlyMemory<byte> preview, bool persistsOutputs)
    {
        string folder = $"steps/{step.Name}";
        var files = new List<OutputFile>
        {
            directory.Write($"{folder}/preview.csv", "preview", preview),
            directory.Write($"{folder}/schema.json", "schema", JsonText.Of(TableFiles.Schema(output.Table))),
        };
        if (persistsOutputs)
        {
            files.Add(directory.Write($"{folder}/outputs.csv", "outputs",
                file => TableFiles.WriteAll(output.Table, file, _ => { }, step.CancellationToken)));
        }

        foreach (var file in output.Files)
        {
            step.CancellationToken.ThrowIfCancellationRequested();
            files.Add(directory.Write(file.Path, file.LogicalName, file.Write));
        }

        return files;
    }
}
