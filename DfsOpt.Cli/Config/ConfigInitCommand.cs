using System.CommandLine;
using System.Text;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary><c>dfs-opt config init</c>: writes a commented config file, and never over another.</summary>
internal sealed class ConfigInitCommand : CliCommand
{
    private readonly Screen screen;

    private readonly Argument<string> file = new("file")
    {
        Description = "The file to write. One that is there already is left alone.",
        DefaultValueFactory = _ => ConfigTemplate.FileName,
    };

    public ConfigInitCommand(Screen screen)
        : base(
            "init",
            "Write a config file that explains every key.",
            "dfs-opt config init",
            "dfs-opt config init nba.yaml")
    {
        this.screen = screen;
        Add(file);
        SetAction(Run);
    }

    private void Run(ParseResult result)
    {
        var path = result.GetRequiredValue(file);
        try
        {
            using var stream = Create(path);
            Write(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{path} cannot be written: {e.Message.TrimEnd('.')}.");
        }

        screen.Output.WriteLine(path);
        screen.Error.WriteLine($"Set data_root in it, then: {HelpPage.ProgramName} training run --config {path}");
    }

    // All of it or nothing: the next try would find half a file, and leave it as it is.
    private static void Write(FileStream stream, string path)
    {
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(ConfigTemplate.Text.ReplaceLineEndings("\n")));
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
            throw new UsageException($"{path} is there already and stays as it is; name another file, or remove it first.");
        }
    }
}
