using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace DfsOpt.Cli.Terminal;

/// <summary>Answers <c>--version</c>: the version, and the commit it was built from.</summary>
internal sealed class VersionAction(Screen screen) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        screen.Output.WriteLine(typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        return ExitCode.Done;
    }
}
