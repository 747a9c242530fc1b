using System.Text.Json;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A group of a segment's entries: all of them, or those that finished near the top.</summary>
public sealed record FieldGroup
{
    /// <summary>Projected compared with actual captain ownership.</summary>
    public required FieldCalibration CaptainCalibration { get; init; }

    /// <summary>Contests with at least one entry in the group.</summary>
    public required int Contests { get; init; }

    /// <summary>How often lineups are duplicated, by their gap to the optimum as a share of it.</summary>
    public required IReadOnlyList<FieldDuplication> DuplicationByGap { get; init; }

    /// <summary>How often lineups are duplicated, by salary left in dollars.</summary>
    public required IReadOnlyList<FieldDuplication> DuplicationBySalaryLeft { get; init; }

    /// <summary>Entries in the group.</summary>
    public required long Entries { get; init; }

    /// <summary>Projected compared with actual flex ownership.</summary>
    public required FieldCalibration FlexCalibration { get; init; }

    /// <summary>
    /// Means over the entries: <c>salary_left</c> (dollars), <c>proj_gap_to_optimal</c> (points), <c>dup_count</c> (entries), <c>ownership_sum</c>,
    /// <c>ownership_product</c> (geometric) and <c>avg_corr</c>. Intervals come from a bootstrap over contests.
    /// </summary>
    public required IReadOnlyDictionary<string, FieldFigure> Means { get; init; }

    /// <summary>
    /// Rates by feature, then by label: <c>cpt_archetype</c>, <c>cpt_position</c>, <c>stack_pattern</c>, <c>salary_left_bin</c>,
    /// <c>pct_proj_gap_to_optimal_bin</c>, <c>dup_count</c> and <c>user_entries</c> over entries, <c>flex_archetype</c> and <c>flex_position</c> over the
    /// five flex slots. Intervals are Wilson's.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldFigure>> Rates { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("captain_calibration");
        CaptainCalibration.WriteTo(json);
        json.WriteNumber("contests", Contests);
        json.WriteList("duplication_by_gap", DuplicationByGap, static (json, bin) => bin.WriteTo(json));
        json.WriteList("duplication_by_salary_left", DuplicationBySalaryLeft, static (json, bin) => bin.WriteTo(json));
        json.WriteNumber("entries", Entries);
        json.WritePropertyName("flex_calibration");
        FlexCalibration.WriteTo(json);
        json.WriteByLabel("means", Means, static (json, figure) => figure.WriteTo(json));
        json.WriteStartObject("rates");
        foreach (string subject in Rates.Keys.Order(StringComparer.Ordinal))
            json.WriteByLabel(subject, Rates[subject], static (json, figure) => figure.WriteTo(json));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>How often the lineups in a bin are duplicated.</summary>
public sealed record FieldDuplication
{
    /// <summary>The bin's name, as in <c>entries_enriched.csv</c>.</summary>
    public required string Bin { get; init; }

    /// <summary>Entries in the bin.</summary>
    public required long Entries { get; init; }

    /// <summary>The mean of their <c>dup_count</c>; <see langword="null"/> without entries.</summary>
    public required double? MeanDupCount { get; init; }

    /// <summary>The share of the entries whose lineup no other entry of the contest plays.</summary>
    public required FieldFigure Unique { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("bin", Bin);
        json.WriteNumber("entries", Entries);
        json.WriteFigure("mean_dup_count", MeanDupCount);
        json.WritePropertyName("unique");
        Unique.WriteTo(json);
        json.WriteEndObject();
    }
}
