// Shows that DfsOpt.Logging needs no reflection: compiled ahead of time, it logs to file and stderr as usual.
//
//   dotnet publish samples/AotLogging -o artifacts/aot-logging && artifacts/aot-logging/AotLogging
//
// It compares its log with what it logged, and exits with 0 if all of it is there. Publishing fails on any warning.
using DfsOpt.Logging;
using DfsOpt.Samples.AotLogging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

string folder = Directory.CreateTempSubdirectory("dfs-opt-aot-").FullName;
string hostLog = Path.Combine(folder, "host.log");

using (var run = RunLogging.ConfigureRunLogger(folder, "2026-11-23T104107Z_3fa91c", "training", "DEBUG"))
{
    using (run.BeginScope(new Dictionary<string, object?> { ["step"] = "00_ingest" }))
        Lines.Found(run, 9, "nba");
    Lines.Failed(RunLogging.GetStepLogger(run, "01_parse_projections"), new InvalidDataException("bad file"));
}

using (var services = new ServiceCollection().AddLogging(logging => logging.AddRunFile(hostLog, "run-2", "host")).BuildServiceProvider())
    Lines.Found(services.GetRequiredService<ILoggerFactory>().CreateLogger("dfs_opt"), 2, "nfl");

string[] expected =
[
    "INFO [training 2026-11-23T104107Z_3fa91c 00_ingest] Found files=9 sport=nba",
    "ERROR [training 2026-11-23T104107Z_3fa91c 01_parse_projections] Training pipeline failed",
    "INFO [host run-2 -] Found files=2 sport=nfl",
];
string[] written =
[
    .. File.ReadLines(Path.Combine(folder, "run.log"))
        .Concat(File.ReadLines(hostLog))
        .Where(line => !line.StartsWith(' '))
        .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
];
Directory.Delete(folder, recursive: true);

bool isNative = !System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported;
bool isAsExpected = expected.SequenceEqual(written);
Console.Out.WriteLine($"{(isNative ? "compiled ahead of time" : "compiled just in time")}: {(isAsExpected ? "the log is as expected" : "the log differs")}");
return isAsExpected ? 0 : 1;
