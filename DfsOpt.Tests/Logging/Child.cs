using System.Diagnostics;

namespace DfsOpt.Tests.Logging;

/// <summary>Starts the program that logs in a process of its own, so that a test may kill, starve and deafen it.</summary>
internal static class Child
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DfsOpt.LoggingChild");

    public static Process Start(params string[] args) => Start(Program, args);

    /// <summary>Starts it where .NET takes no locks on files, as on file systems that have none.</summary>
    public static Process StartWithoutLocks(params string[] args) => Start("/usr/bin/env", ["DOTNET_SYSTEM_IO_DISABLEFILELOCKING=1", Program, .. args]);

    /// <summary>Starts it through a shell that has set the scene, such as <c>2>&amp;-</c>.</summary>
    public static Process StartThroughShell(string redirection, params string[] args) =>
        Start("/bin/sh", ["-c", $"exec \"$0\" \"$@\" {redirection}", Program, .. args]);

    /// <summary>Starts it with the writes and flushes of its files told to <paramref name="trace"/>.</summary>
    public static Process StartTraced(string trace, params string[] args) =>
        Start("strace", ["-f", "-y", "-s", "200", "-e", "trace=write,pwrite64,fsync", "-o", trace, Program, .. args]);

    public static ChildResult Run(params string[] args)
    {
        using var process = Start(args);
        return Finish(process);
    }

    public static ChildResult Finish(Process process)
    {
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ChildResult(process.ExitCode, output, errors.Result);
    }

    /// <summary>Ends a test that is about Linux elsewhere.</summary>
    public static void OnLinuxOnly()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Inconclusive("This does to a process what only Linux can.");
    }

    private static Process Start(string program, IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = args.Contains("culture") ? "0" : "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
