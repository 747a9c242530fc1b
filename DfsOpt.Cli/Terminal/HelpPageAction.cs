using System.CommandLine;
using System.CommandLine.Invocation;

namespace DfsOpt.Cli.Terminal;

/// <summary>Answers <c>--help</c>.</summary>
internal sealed class HelpPageAction(Screen screen) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpPage(parseResult.CommandResult.Command, screen.Width).Write(screen.Output);
        return ExitCode.Done;
    }
}
