using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Tests.Cli.Support;

/// <summary>Runs a command in this process, on a screen of its own. Not for `training run`, which lends the console to the log.</summary>
internal static class DfsOptInProcess
{
    public static CliResult Run(params string[] words) => RunOn(new Screen { Output = TextWriter.Null, Error = TextWriter.Null }, words);

    /// <summary>Runs as on a colourless terminal of <paramref name="width"/> columns.</summary>
    public static CliResult RunOnTerminal(int width, params string[] words) => RunOn(
        new Screen { Output = TextWriter.Null, Error = TextWriter.Null, OutputIsTerminal = true, ErrorIsTerminal = true, IsPlain = true, Width = width },
        words);

    private static CliResult RunOn(Screen screen, string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = CommandLine.Run(words, screen with { Output = output, Error = error });
        return new CliResult(exitCode, output.ToString(), error.ToString());
    }
}
