using System.Text.Json;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Contests;

/// <summary>Shows what a run would simulate, after a check.</summary>
internal sealed class PlannedNight(ContestConfig config, IReadOnlyList<PlannedContest> contests)
{
    public string Paragraph()
    {
        int toFill = contests.Sum(contest => contest.EntriesToFill), known = contests.Count(contest => contest.IsFieldKnown);
        string[] models = [.. contests.Select(contest => contest.Segment).Distinct().Order(StringComparer.Ordinal)];
        string fields = known == contests.Count ? "" : $" and {Figures.Count(config.Simulation.Fields, "field")}";
        return $"A run would simulate {Figures.Count(contests.Count, "contest")} with {Figures.Count(config.Simulation.Draws, "draw")}{fields}"
            + $" against {Figures.Count(contests.Sum(contest => contest.Opponents), "opponent")}{(known > 0 ? $" ({Figures.Count(known, "field")} read from standings)" : "")},"
            + $" by the {(models.Length == 1 ? "model" : "models")} {string.Join(", ", models)} of {config.Model},"
            + $" and {(config.Assign ? $"fill {Figures.Count(toFill, "entry", "entries")}" : "fill no entry, as --assign is not given")}.";
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray("contests");
        foreach (var contest in contests)
        {
            json.WriteStartObject();
            json.WriteString("contest_id", contest.ContestId);
            json.WriteString("gpp_category", contest.Segment);
            json.WriteNumber("opponents", contest.Opponents);
            json.WriteString("field", contest.IsFieldKnown ? "real" : "drawn");
            json.WriteNumber("entries_to_fill", contest.EntriesToFill);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
