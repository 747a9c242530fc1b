using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>What a distribution says of itself.</summary>
/// <param name="NRows">Entries it was fitted on.</param>
internal sealed record DistributionValidation(long NRows) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Plausible.Count(NRows);
}
