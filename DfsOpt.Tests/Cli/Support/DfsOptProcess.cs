using System.Diagnostics;

namespace DfsOpt.Tests.Cli.Support;

/// <summary>Runs the built program as a user's shell does.</summary>
internal static class DfsOptProcess
{
    public static CliResult Run(params string[] words)
    {
        using var process = Start(words);
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, error.Result);
    }

    public static Process Start(params string[] words) => StartProgram(Program, words);

    /// <summary>Runs the program through a shell, which finds it in <c>$0</c> and its words in <c>$@</c>.</summary>
    public static Process StartIn(string script, params string[] words) => StartProgram("sh", ["-c", script, Program, .. words]);

    private static string Program => Path.Join(AppContext.BaseDirectory, "dfs-opt");

    private static Process StartProgram(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
