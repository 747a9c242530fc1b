using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>Runs a program to its end, and measures its time and memory.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public static ChildResult Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // A framework-dependent program uses the same framework as this one.
        start.Environment.TryAdd("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")));
        long started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
        long peak = 0;
        while (!process.WaitForExit(_poll))
            peak = Math.Max(peak, PeakMemory(process.Id));
        var wall = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0
            ? new ChildResult(wall, peak, output.Result)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}:\n{output.Result}{errors.Result}");
    }

    /// <summary>Runs this program again, with one of the commands that <see cref="Tell"/> their time.</summary>
    /// <param name="assembly">This program, or a copy of it.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static TimeSpan TimeOf(string assembly, params IEnumerable<string> arguments) =>
        TimeSpan.FromMilliseconds(double.Parse(Run("dotnet", arguments.Prepend(assembly)).Output, CultureInfo.InvariantCulture));

    /// <summary>Prints a time for <see cref="TimeOf"/> to read.</summary>
    public static void Tell(TimeSpan time) => Console.Out.WriteLine(time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));

    // The kernel keeps the peak, so only growth after the last look can be missed.
    private static long PeakMemory(int processId)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
