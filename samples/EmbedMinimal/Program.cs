using DfsOpt.Core;
using DfsOpt.Core.Runs;
using Microsoft.Extensions.Logging;

using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole(console => console.SingleLine = true));
var config = new TrainingConfig { DataRoot = args is [var dataRoot, ..] ? dataRoot : "samples/data" };
var host = new RunHost { Logger = logging.CreateLogger("season") };

var run = TrainingPipeline.Run(config, host);

Console.WriteLine($"{run.Distributions.Count} segments and {run.Warnings.Count} warnings, in {run.RunDirectory}");
