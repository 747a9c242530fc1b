// A pipeline of your own with the same run.log: one file and stderr, with run id and step on every line.
using DfsOpt.Logging;
using DfsOpt.Samples.OwnPipeline;

string runId = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'HHmmss'Z'}";
using var log = RunLogging.ConfigureRunLogger(Path.Combine("artifacts", "payouts", runId, "logs"), runId, "payouts");

var payouts = new LoadPayouts(RunLogging.GetStepLogger(log, "00_load_payouts")).Run();
decimal total = new SumPayouts(RunLogging.GetStepLogger(log, "01_sum_payouts")).Run(payouts);

Console.WriteLine($"{total} in all; the log is {log.Path}");
