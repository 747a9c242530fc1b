using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary><c>dfs-opt config show</c>: what a run with the same options would use, as a config file.</summary>
internal sealed class ConfigShowCommand : CliCommand
{
    public ConfigShowCommand(Screen screen)
        : base(
            "show",
            "Show what a run with the same options would use, and who says so. What it prints is a config file again.",
            "dfs-opt config show --config dfs-opt.yaml",
            "dfs-opt config show --data-root data --sport nba > nba.yaml")
    {
        var config = ConfigOptions.OfRun(this);
        SetAction(result => ConfigYaml.Write(screen.Output, config.Resolve(result)));
    }
}
