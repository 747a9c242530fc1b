using System.Diagnostics;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Samples;

/// <summary>One of the samples, run as a reader would run it, in a folder of its own.</summary>
internal sealed record SampleProgram(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    public static SampleProgram Run(string name, TempFolder folder, params string[] args)
    {
        string program = Path.Combine(Checkout.Root, "samples", name, "bin", Checkout.Configuration, "net10.0", name);
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(_limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{name} does not end by itself.");
        }

        return new SampleProgram(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public void AssertSucceeded() => Assert.AreEqual(0, ExitCode, $"{Output}\n{Error}");
}
