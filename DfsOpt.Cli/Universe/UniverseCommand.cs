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
        try
        {
            var universe = UniverseExport.Read(path, result.GetValue(_corrMatrix), problem => _screen.Error.WriteLine(Printable.Text(problem.Message)));
            var full = new DirectoryInfo(Path.GetFullPath(path));
            UniverseExport.Write(universe, folder, full.Exists ? full.Name : Path.GetFileNameWithoutExtension(path), full.Parent?.Name.ToLowerInvariant() ?? "", result.GetValue(_lineups));
            _screen.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{universe.Count:#,0} lineups of {universe.Players.Count} players"));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }

        _screen.Output.WriteLine(folder);
    }
}
