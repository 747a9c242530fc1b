using System.Diagnostics;

namespace DfsOpt.Tests.Cli.Support;

/// <summary>Runs the built program as a user's shell does.</summary>
internal static class DfsOptProcess
{
    public static CliResult Run(params string[] words)
    {
        using var process = Start(words);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] words)
    {
        var start = new ProcessStartInfo(Path.Join(AppContext.BaseDirectory, "dfs-opt"), words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
