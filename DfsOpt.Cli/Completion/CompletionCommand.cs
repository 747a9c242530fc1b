using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Completion;

/// <summary><c>dfs-opt completion bash</c> and the same for other shells: print the script for one shell.</summary>
internal sealed class CompletionCommand : CliCommand
{
    public CompletionCommand(string shell, string script, string install, Screen screen)
        : base(shell, $"Print the completion script for {shell}. The example installs it for every new shell.", install) =>
        SetAction(_ => screen.Output.WriteLine(script));
}
