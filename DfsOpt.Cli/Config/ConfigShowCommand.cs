using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary><c>dfs-opt config show</c>: what a run with the same options would use, as a config file.</summary>
internal sealed class ConfigShowCommand : CliCommand
{
    public ConfigShowCommand(Screen screen)
        : base(
            "show",
            "Show what a run with the same options would use, and where each value comes from. The output is itself a config file.",
            "dfs-opt config show",
            "dfs-opt config show --data-root data --sport nba > nba.yaml")
    {
        var config = ConfigOptions.OfRun(this);
        SetAction(result =>
        {
            var resolved = config.Resolve(result);
            ConfigYaml.Write(screen.Output, resolved, SeasonFault(resolved));
        });
    }

    // The season may not be there yet; everything else that a run refuses is refused here too.
    private static string? SeasonFault(ResolvedConfig resolved)
    {
        try
        {
            ConfigCheck.Validate(resolved.Config);
            return null;
        }
        catch (ConfigException e) when (e.Key == "data_root" && !resolved.Config.DataRoot.Contains('\0'))
        {
            return e.Message;
        }
        catch (ConfigException e)
        {
            throw resolved.Fault(e);
        }
    }
}
