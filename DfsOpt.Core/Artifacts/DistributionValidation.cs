using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Figures to check a distribution by. The sums of rates are 1, up to rounding of doubles.</summary>
public sealed record DistributionValidation : IJsonOnDeserialized
{
    /// <summary>Sum of the rates of <see cref="TargetDistribution.DupCount"/>.</summary>
    public double? DupRateSum { get; init; }

    /// <summary>Sum of the rates of <see cref="TargetDistribution.ProjGapToOptimal"/>.</summary>
    public double? GapRateSum { get; init; }

    /// <summary>Entries that the distribution was fitted on.</summary>
    public long NRows { get; init; }

    /// <summary>Sum of the rates of <see cref="TargetDistribution.SalaryLeft"/>.</summary>
    public double? SalaryLeftRateSum { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteFigure("dup_rate_sum", DupRateSum);
        json.WriteFigure("gap_rate_sum", GapRateSum);
        json.WriteNumber("n_rows", NRows);
        json.WriteFigure("salary_left_rate_sum", SalaryLeftRateSum);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized() => Plausible.Count(NRows);
}
