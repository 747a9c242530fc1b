using System.Text.Json;

namespace DfsOpt.Cli.Runs;

/// <summary>Something a run noted or set aside.</summary>
/// <param name="Code">The stable name of its kind.</param>
/// <param name="Message">One sentence.</param>
/// <param name="SampleRows">Up to five examples.</param>
/// <param name="Answer">What the run did about it, <c>noted</c> or <c>set_aside</c>; <see langword="null"/> where the manifest does not say.</param>
/// <param name="File">The input file that it is about; <see langword="null"/> for none.</param>
internal sealed record ManifestWarning(string Code = "", string Message = "", IReadOnlyList<JsonElement>? SampleRows = null, string? Answer = null, string? File = null)
{
    /// <summary>The sentence with what is wrong in front, and where at its end.</summary>
    public string Sentence => WarningSentence.Of(Message, File);
}
