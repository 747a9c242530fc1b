namespace DfsOpt.Core.Artifacts;

/// <summary>A row of a contest run's <c>exposures.csv</c>: a player in a contest. Each property is named after its column.</summary>
public sealed record ExposureRow
{
    /// <summary>DraftKings' id of the contest.</summary>
    public required string ContestId { get; init; }

    /// <summary>The player's name, as in the projection file.</summary>
    public required string PlayerName { get; init; }

    /// <summary>His team's abbreviation.</summary>
    public required string Team { get; init; }

    /// <summary>How many of the user's entries play him as captain.</summary>
    public required long CaptainEntries { get; init; }

    /// <summary>How many of the user's entries play him as flex.</summary>
    public required long FlexEntries { get; init; }

    /// <summary>The share of the user's entries with a lineup that play him as captain, from 0 to 1; <see langword="null"/> if none has.</summary>
    public required double? CaptainExposure { get; init; }

    /// <summary>The share of the user's entries with a lineup that play him as flex, from 0 to 1; <see langword="null"/> if none has.</summary>
    public required double? FlexExposure { get; init; }

    /// <summary>The share of the opponents' entries that are expected to play him as captain, from 0 to 1; for a real field, the actual share.</summary>
    public required double FieldCaptainRate { get; init; }

    /// <summary>The share of the opponents' entries that are expected to play him as flex, from 0 to 1; for a real field, the actual share.</summary>
    public required double FieldFlexRate { get; init; }

    internal static ExposureRow Of(CsvFileRow row) => new()
    {
        ContestId = row.Text("contest_id"),
        PlayerName = row.Text("player_name"),
        Team = row.Text("team"),
        CaptainEntries = row.Integer("captain_entries"),
        FlexEntries = row.Integer("flex_entries"),
        CaptainExposure = row.NumberOrNull("captain_exposure"),
        FlexExposure = row.NumberOrNull("flex_exposure"),
        FieldCaptainRate = row.Number("field_captain_rate"),
        FieldFlexRate = row.Number("field_flex_rate"),
    };
}
