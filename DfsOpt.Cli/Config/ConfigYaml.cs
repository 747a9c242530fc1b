using System.Globalization;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core.Assignment;

namespace DfsOpt.Cli.Config;

/// <summary>Writes a config in the form of a config file.</summary>
internal static class ConfigYaml
{
    /// <summary>Writes each key, with a comment that says where its value comes from; the comment of the season also has <paramref name="seasonFault"/>.</summary>
    public static void Write(TextWriter writer, ResolvedConfig resolved, string? seasonFault)
    {
        var config = resolved.Config;
        var segments = config.SegmentDefinitions;
        writer.WriteLine(resolved.File is { } file ? $"# Config file: {Printable.Text(file)}" : "# No config file is in use.");
        if (config.DataRoot.Length == 0)
            writer.WriteLine("# data_root is not set; every run needs it.");
        else
            Line("data_root", Text(config.DataRoot), seasonFault is null ? "" : $": {Printable.Text(seasonFault)}");
        Line("artifacts_root", Text(config.ArtifactsRoot));
        Line("seed", Number(config.Seed));
        Line("persist_step_outputs", Flag(config.PersistStepOutputs));
        Line("log_level", Text(config.LogLevel));
        Line("gpp_category", config.GppCategory is { } segment ? Text(segment) : "null");
        Line("sports", List(config.Sports.Select(Text)));
        Line("only_sports", config.OnlySports is { } only ? List(only.Select(Text)) : "null");
        Line("segment_definitions", "");
        writer.WriteLine($"  entry_types: {Map(segments.EntryTypes.Select(type => (type.Label, Number(type.MaxEntriesPerUser))))}");
        writer.WriteLine("  size_bins:");
        foreach (var bin in segments.SizeBins)
        {
            string above = bin.MaxSizeExclusive is { } size ? $", max_size_exclusive: {Number(size)}" : "";
            writer.WriteLine($"    - {{label: {Text(bin.Label)}, min_size: {Number(bin.MinSize)}{above}}}");
        }

        writer.WriteLine($"  captain_tiers: {List(segments.CaptainTiers.Select(tier => $"[{Number(tier.MaxSalaryRank)}, {Text(tier.Label)}]"))}");
        Line("log_contests_at_info", Number(config.LogContestsAtInfo));
        Line("strict", Flag(config.Strict));
        Line("flex_only_projections", Flag(config.FlexOnlyProjections));
        var model = config.ShareModel;
        Line("share_model", Map([
            ("enabled", Flag(model.Enabled)), ("schema", Text(model.Schema)), ("l2", model.L2 is { } l2 ? Number(l2) : "auto"),
            ("val_slate_frac", model.ValSlateFrac is { } share ? Number(share) : "null"), ("seed", model.Seed is { } seed ? Number(seed) : "null"),
            ("top_lineups", Number(model.TopLineups)),
        ]));
        var assignment = resolved.WithAssignment(AssignmentKeys.Defaults);
        var rules = assignment.Simulation.Rules;
        Line("assignment", Map([
            ("objective", assignment.Simulation.Objective == AssignmentObjective.Roi ? AssignmentKeys.Roi : AssignmentKeys.Portfolio),
            ("max_exposure", Number(rules.MaxExposure)), ("max_captain_exposure", Number(rules.MaxCaptainExposure)), ("min_unique", Number(rules.MinUnique)),
            ("lock", List(assignment.Lock.Select(Text))), ("fade", List(assignment.Fade.Select(Text))), ("exclude", List(assignment.Exclude.Select(Text))),
        ]));
        Line("aliases", Map(config.Aliases.OrderBy(alias => alias.Key, StringComparer.Ordinal).Select(alias => (alias.Key, Text(alias.Value)))));

        void Line(string key, string value, string fault = "")
        {
            string setting = $"{key}:{(value.Length > 0 ? " " : "")}{value}";
            writer.WriteLine($"{setting,-36}  # {Printable.Text(resolved.Places.GetValueOrDefault(key, "default"))}{fault}");
        }
    }

    /// <summary>The text as a YAML value: plain if nothing in it has a special meaning, otherwise in double quotes.</summary>
    public static string Text(string text) =>
        text.Length > 0
        && char.IsAsciiLetterOrDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '.' or '+')
        && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off")
        || text.StartsWith('/') && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '.')
            ? text
            : Quoted(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.################", CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{Text(entry.Key)}: {entry.Value}"))}}}";

    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(c => c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            _ when char.IsControl(c) || c is '\u2028' or '\u2029' => $"\\u{(int)c:X4}",
            _ => c.ToString(),
        }))}\"";
}
