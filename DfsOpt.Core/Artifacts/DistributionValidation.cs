using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>What a distribution says of itself.</summary>
/// <param name="NRows">Entries it was fitted on.</param>
public sealed record DistributionValidation(long NRows) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => Plausible.Count(NRows);
}
