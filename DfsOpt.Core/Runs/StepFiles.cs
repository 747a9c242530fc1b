using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Json;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>The files that a step wrote: always preview and schema, all rows on request, and the step's own files.</summary>
/// <param name="Preview">The content of the preview.</param>
/// <param name="Written">The files.</param>
internal sealed record StepFiles(ReadOnlyMemory<byte> Preview, IReadOnlyList<ManifestFile> Written)
{
    public static StepFiles Write<T>(RunDirectory directory, StepContext step, StepOutput<T> output, bool persistOutputs)
    {
        string folder = $"steps/{step.Name}";
        var preview = TableFiles.Preview(output.Table);
        var files = new List<ManifestFile>
        {
            directory.Write($"{folder}/preview.csv", "preview", preview),
            directory.Write($"{folder}/schema.json", "schema", JsonText.Of(TableSchema.Of(output.Table).WriteTo)),
        };
        if (persistOutputs)
        {
            files.Add(directory.Write($"{folder}/outputs.csv", "outputs",
                file => TableFiles.WriteAll(output.Table, file, _ => { }, step.CancellationToken)));
        }

        foreach (var file in output.Files)
        {
            step.CancellationToken.ThrowIfCancellationRequested();
            files.Add(directory.Write(file.Path, file.LogicalName, file.Write));
        }

        return new StepFiles(preview, files);
    }
}

/// <summary>A file that a step writes into the run directory.</summary>
/// <param name="Path">Its path relative to the run directory, with <c>/</c>.</param>
/// <param name="LogicalName">What it is to the run.</param>
/// <param name="Write">Writes its content.</param>
internal sealed record StepFile(string Path, string LogicalName, Action<HashedFile> Write);
