using DfsOpt.Cli.Report.Fields;

namespace DfsOpt.Cli.Report.Night;

/// <summary>A player in a contest: a row of <c>exposures.csv</c>.</summary>
internal sealed class NightPlayer(CsvRow row)
{
    public string Name { get; } = row.Text("player_name");

    public string Team { get; } = row.Text("team");

    /// <summary>The person's lineups that have him as captain.</summary>
    public double OwnAsCaptain { get; } = row.Number("captain_entries") ?? 0;

    /// <summary>The person's lineups that have him in another slot.</summary>
    public double OwnAsFlex { get; } = row.Number("flex_entries") ?? 0;

    /// <summary>Shares of the person's lineups; <see langword="null"/> where there is none.</summary>
    public Shares Own { get; } = new(row.Number("captain_exposure"), row.Number("flex_exposure"));

    /// <summary>Expected shares of the opponents' entries.</summary>
    public Shares Field { get; } = new(row.Number("field_captain_rate"), row.Number("field_flex_rate"));
}
