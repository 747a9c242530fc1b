using System.CommandLine;
using DfsOpt.Cli.Completion;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli;

/// <summary>Runs a command line, and returns its exit code.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> words, Screen screen)
    {
        bool completes = CompletingCommand.IsAsked(words);
        Command command = new DfsOptCommand(screen);
        if (completes)
            (command, words) = (new CompletingCommand(command), CompletingCommand.Apart(words));
        var result = command.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (!completes && ParseFault.Find(result, words) is { } fault)
                throw new UsageException(fault);
            return result.Invoke(new InvocationConfiguration
            {
                Output = screen.Output,
                Error = screen.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (UsageException e)
        {
            return Refuse(e.Message, ExitCode.WrongUsage);
        }
        catch (Exception e) when (e is ArtifactException or IOException or UnauthorizedAccessException)
        {
            return Refuse(e.Message, ExitCode.Failed);
        }

        int Refuse(string sentence, int exitCode)
        {
            screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text(sentence)}");
            return exitCode;
        }
    }
}
