using System.CommandLine;
using System.CommandLine.Invocation;

namespace DfsOpt.Cli.Terminal;

/// <summary>Answers <c>--help</c>.</summary>
internal sealed class HelpPageAction(Screen screen) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpPage.Write(parseResult.CommandResult.Command, screen.Output, screen.Width);
        return ExitCode.Done;
    }
}
