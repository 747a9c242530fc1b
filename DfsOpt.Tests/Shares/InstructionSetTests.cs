using System.Diagnostics;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Shares;

[TestClass]
public sealed class InstructionSetTests
{
    private static readonly string[] _files = ["theta.json", "fit_metrics.json", "diagnostics.json"];

    [TestMethod]
    [DataRow("DOTNET_EnableAVX512")]
    [DataRow("DOTNET_EnableAVX2")]
    [DataRow("DOTNET_EnableHWIntrinsic")]
    public void A_processor_without_some_instructions_fits_the_same_bytes(string switchedOff)
    {
        using var temp = new TempFolder();
        string with = Run(Path.Combine(temp.Path, "with"), null), without = Run(Path.Combine(temp.Path, "without"), switchedOff);
        string[] segments = [.. Directory.GetDirectories(Path.Combine(with, "share_models")).Select(folder => Path.GetFileName(folder))];
        Assert.IsNotEmpty(segments);
        foreach (string segment in segments)
        {
            foreach (string file in _files)
                Assert.AreEqual(File.ReadAllText(Path.Combine(with, "share_models", segment, file)), File.ReadAllText(Path.Combine(without, "share_models", segment, file)), $"{segment} {file}");
        }
    }

    /// <summary>Runs the tool in a process of its own, since a process keeps the instructions it began with.</summary>
    private static string Run(string artifactsRoot, string? switchedOff)
    {
        string[] arguments = ["training", "run", "--no-config", "--data-root", TestData.Golden("tiny", "data"), "--artifacts-root", artifactsRoot, "--share-model", "--quiet"];
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "dfs-opt"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (switchedOff is not null)
            start.Environment[switchedOff] = "0";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, errors.GetAwaiter().GetResult());
        return output.Trim();
    }
}
