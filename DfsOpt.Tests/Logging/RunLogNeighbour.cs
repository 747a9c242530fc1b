using System.Diagnostics;

namespace DfsOpt.Tests.Logging;

/// <summary>Another process that appends lines to a log, as a shell does with <c>&gt;&gt;</c>.</summary>
internal sealed class RunLogNeighbour : IDisposable
{
    private readonly Process _shell;

    public RunLogNeighbour(string path)
    {
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("This needs a Unix shell.");
        // The shell's own echo is one write a line.
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "while read -r line; do echo \"2026-11-23T10:41:07.312Z INFO [training run-1 -] $line\" >>\"$0\"; done", path]) { RedirectStandardInput = true })!;
    }

    public void Append(string message) => _shell.StandardInput.WriteLine(message);

    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
