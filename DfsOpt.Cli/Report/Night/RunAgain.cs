using System.Text.Json;

namespace DfsOpt.Cli.Report.Night;

/// <summary>The command that runs a night again, from the config in its manifest.</summary>
internal static class RunAgain
{
    private static readonly string[] _options =
    [
        "projections", "corr_matrix", "entries", "model", "contests", "sport", "segment", "std_fraction", "draws", "fields", "candidates", "seed", "assign", "objective", "max_exposure", "max_captain_exposure", "min_unique", "lock", "fade", "exclude", "field", "artifacts_root",
    ];

    /// <summary>The command, with one more player excluded.</summary>
    /// <param name="config">The run's config.</param>
    /// <param name="player">The player.</param>
    public static string Without(JsonElement config, string player)
    {
        // The player comes first, so that he is visible on a narrow page.
        List<string> words = ["dfs-opt", "contest", "run", "--exclude", Quoted(player)];
        foreach (string option in _options)
        {
            if (config.ValueKind == JsonValueKind.Object && config.TryGetProperty(option, out var value))
                words.AddRange(Words($"--{option.Replace('_', '-')}", value));
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<string> Words(string option, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => [option],
        JsonValueKind.String => [option, Quoted(value.GetString()!)],
        JsonValueKind.Number => [option, value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).SelectMany(item => new[] { option, Quoted(item.GetString()!) }),
        _ => [],
    };

    // A POSIX shell takes text in single quotes literally. A single quote in the text is written outside of them, escaped.
    private static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-".Contains(c, StringComparison.Ordinal)) && word[0] != '-'
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
