using BenchmarkDotNet.Running;
using DfsOpt.Benchmarks;

if (args is ["log-cost"])
    LogCost.Run();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
