using System.Globalization;
using DfsOpt.Benchmarks.Season;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The options of the <c>season</c> command.</summary>
internal sealed record SeasonOptions
{
    public const string Usage =
        """
        season  Makes a season, measures whole runs of dfs-opt beside a program that only reads, hashes and writes, and prints a table.
          --entries N    entries of the season (1000000)
          --contests N   contests that share them, four of ten zipped (10)
          --repeat X     share of entries that play a lineup played before, 0 to 1 (0.75)
          --players N    players with a projection in each team (10)
          --runs N       pairs of floor and run (5)
          --scale        also 4 times the entries, in more and in larger contests, and 100 times the contests
          --dir D        where seasons are kept and artifacts written (a folder of its own, deleted at the end)
          --exe PATH     the dfs-opt to measure (one that is published for this, framework-dependent and ReadyToRun)
          --native PATH  a dfs-opt compiled ahead of time, to measure how fast it starts
        """;

    public SeasonShape Shape { get; private init; } = new(Entries: 1_000_000, Contests: 10, Repeat: 0.75, PlayersPerTeam: 10);

    public int Runs { get; private init; } = 5;

    public bool Scale { get; private init; }

    public string? Folder { get; private init; }

    public string? Exe { get; private init; }

    public string? NativeExe { get; private init; }

    /// <exception cref="FormatException">The arguments do not match <see cref="Usage"/>.</exception>
    public static SeasonOptions Parse(ReadOnlySpan<string> args) => args switch
    {
        [] => new SeasonOptions(),
        [.. var before, "--scale"] => Parse(before) with { Scale = true },
        [.. var before, "--dir", var folder] => Parse(before) with { Folder = Path.GetFullPath(folder) },
        [.. var before, "--exe", var path] => Parse(before) with { Exe = ExistingFile(path) },
        [.. var before, "--native", var path] => Parse(before) with { NativeExe = ExistingFile(path) },
        [.. var before, "--runs", var runs] => Parse(before) with { Runs = Count(runs, least: 1, most: 1000) },
        [.. var before, var name, var value] => WithShape(Parse(before), name, value),
        [var name] => throw new FormatException($"{name} needs a value, or is no option."),
    };

    private static SeasonOptions WithShape(SeasonOptions options, string name, string value) => options with
    {
        Shape = name switch
        {
            "--entries" => options.Shape with { Entries = Count(value, least: 100, most: 100_000_000) },
            "--contests" => options.Shape with { Contests = Count(value, least: 1, most: 10_000) },
            "--players" => options.Shape with { PlayersPerTeam = Count(value, least: 6, most: 100) },
            "--repeat" => options.Shape with { Repeat = Share(value) },
            _ => throw new FormatException($"{name} is no option."),
        },
    };

    private static int Count(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most
            ? count
            : throw new FormatException($"'{text}' is no whole number from {least} to {most}.");

    private static double Share(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and < 1
            ? share
            : throw new FormatException($"'{text}' is not a number from 0 to below 1.");

    private static string ExistingFile(string path) => File.Exists(path) ? Path.GetFullPath(path) : throw new FormatException($"There is no file {path}.");
}
