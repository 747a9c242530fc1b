using System.Diagnostics;
using DfsOpt.Tests.Cli.Support;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Readme;

/// <summary>A shell as a reader has it: in a checkout's folder, with the built <c>dfs-opt</c> on the PATH and a home of its own.</summary>
internal sealed class ReadmeShell : IDisposable
{
    private readonly TempFolder _folder = new();

    public ReadmeShell()
    {
        Directory.CreateDirectory(_folder["home"]);
        string samples = Path.Combine(Checkout.Root, "samples");
        foreach (string file in new[] { "data", "contest" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(samples, folder), "*", SearchOption.AllDirectories)))
        {
            string copy = Path.Combine(_folder["samples"], Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public CliResult Run(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{start.Environment["PATH"]}";
        start.Environment["HOME"] = _folder["home"];
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose() => _folder.Dispose();
}
