using System.CommandLine;
using System.Text;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary><c>dfs-opt config init</c>: writes a commented config file, and never overwrites one.</summary>
internal sealed class ConfigInitCommand : CliCommand
{
    private readonly Screen _screen;

    private readonly Argument<string> _file = new("file")
    {
        Description = "The file to write. An existing file is never overwritten.",
        DefaultValueFactory = _ => ConfigTemplate.FileName,
    };

    private readonly Option<string> _dataRoot = new("--data-root")
    {
        HelpName = "folder",
        Description = "The folder with dk-results/showdown/<sport>/<slate> in it. By default the file's folder, or one in it, if it contains a season.",
    };

    public ConfigInitCommand(Screen screen)
        : base(
            "init",
            $"Write a config file that explains every key. A file named {ConfigTemplate.FileName} is found in its folder and all folders below.",
            "dfs-opt config init",
            "dfs-opt config init nba.yaml --data-root season")
    {
        _screen = screen;
        Add(_file);
        Add(_dataRoot);
        SetAction(Run);
    }

    private void Run(ParseResult result)
    {
        string path = result.GetRequiredValue(_file);
        string? folder = SeasonFolder(path, result.GetValue(_dataRoot));
        try
        {
            using var stream = Create(path);
            Write(stream, path, ConfigTemplate.Text(folder ?? ConfigTemplate.UsualDataRoot));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message.TrimEnd('.')}.");
        }

        _screen.Output.WriteLine(path);
        bool isFound = Path.GetFileName(path) == ConfigTemplate.FileName;
        _screen.Error.WriteLine($"{(folder is null ? "Set data_root in it, then" : "Next")}: {HelpPage.ProgramName} training run{(isFound ? "" : $" --config {Printable.Text(path)}")}");
    }

    // As written in the file, where a relative path starts at the file's folder.
    private static string? SeasonFolder(string file, string? named)
    {
        string folder = Path.GetDirectoryName(file) is { Length: > 0 } above ? above : ".";
        if (named is not null)
            return Path.IsPathRooted(named) ? named : Path.GetRelativePath(folder, named);
        return Subfolders(folder).FirstOrDefault(below => Directory.Exists(Path.Join(folder, below, "dk-results", "showdown")));
    }

    private static IEnumerable<string> Subfolders(string folder)
    {
        string[] below = [];
        try
        {
            below = Directory.GetDirectories(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file may still be writable here.
        }

        return [".", ConfigTemplate.UsualDataRoot, .. below.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
    }

    // Written completely or not at all: the next try would not overwrite half a file.
    private static void Write(FileStream stream, string path, string text)
    {
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush();
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }

    private static FileStream Create(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a folder; name a file in it.");
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"{path} cannot be written: there is no folder {Path.GetDirectoryName(path)}.");
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new UsageException($"{path} exists already and is left as it is; name another file, or remove it first.");
        }
    }
}
