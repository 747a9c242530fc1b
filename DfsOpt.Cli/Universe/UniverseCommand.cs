using System.CommandLine;
using System.Globalization;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Universe;

/// <summary><c>dfs-opt universe</c>: all legal lineups of a slate.</summary>
internal sealed class UniverseCommand : CliCommand
{
    private readonly Screen _screen;

    private readonly Argument<string> _slate = new("slate")
    {
        Description = "A slate's folder, or its projection export.",
    };

    private readonly Option<string> _corrMatrix = new("--corr-matrix")
    {
        HelpName = "file",
        Description = "The slate's correlation matrix. By default the one in the slate's folder.",
    };

    private readonly Option<string> _output = new("--out")
    {
        HelpName = "folder",
        Description = "The folder to write players.csv and metadata.json to.",
        DefaultValueFactory = _ => "universe",
    };

    private readonly Option<bool> _lineups = new("--lineups")
    {
        Description = "Also write lineups.csv, with a row for each lineup.",
    };

    public UniverseCommand(Screen screen)
        : base(
            "universe",
            "Enumerate all legal lineups of a slate.",
            "dfs-opt universe data/dk-results/showdown/nba/2025-01-01_LAL_DAL",
            "dfs-opt universe projections.csv --corr-matrix matrix.csv --out tonight --lineups")
    {
        _screen = screen;
        Add(_slate);
        Add(_corrMatrix);
        Add(_output);
        Add(_lineups);
        SetAction(Run);
    }

    private void Run(ParseResult result)
    {
        string path = result.GetRequiredValue(_slate);
        string folder = result.GetRequiredValue(_output);
        if (File.Exists(folder))
            throw new UsageException($"--out: {folder} is a file; name a folder.");
        try
        {
            var universe = UniverseExport.Read(path, result.GetValue(_corrMatrix), problem => _screen.Error.WriteLine(Printable.Text(problem.Message)));
            if (universe.Count == 0)
                throw new UsageException($"{path}: its {universe.Players.Count} players allow no legal lineup, so nothing is written. Check the projection file: salaries, projections, both teams.");
            var full = new DirectoryInfo(Path.GetFullPath(path));
            UniverseExport.Write(universe, folder, full.Exists ? full.Name : Path.GetFileNameWithoutExtension(path), SportOf(full), result.GetValue(_lineups));
            _screen.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{universe.Count:#,0} lineups of {universe.Players.Count} players"));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }

        _screen.Output.WriteLine(folder);
    }

    /// <summary>The sport's folder, if the slate is in a season's folders; empty otherwise.</summary>
    private static string SportOf(DirectoryInfo slateOrFile)
    {
        var slate = slateOrFile.Exists ? slateOrFile : slateOrFile.Parent;
        return slate?.Parent is { Parent.Name: "showdown" } sport ? sport.Name.ToLowerInvariant() : "";
    }
}
