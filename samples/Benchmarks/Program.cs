using DfsOpt.Benchmarks;
using DfsOpt.Benchmarks.Night;
using DfsOpt.Benchmarks.Parts;
using DfsOpt.Benchmarks.WholeRun;

switch (args)
{
    case ["season", .. var options]:
        return SeasonCommand.Run(options);
    case [ContestFigures.Command, .. var only]:
        return ContestFigures.Run(only);
    case ["universe", .. var options]:
        return UniverseCommand.Run(options);
    case ["share-fit", .. var options]:
        return ShareFitCommand.Run(options);
    case ["log-cost"]:
        LogCost.Run();
        return 0;
    case [LogCost.InOneProcess]:
        LogCost.RunInOneProcess();
        return 0;
    case [Floor.Command, var dataRoot, var bytesToWrite, var output]:
        return Floor.Run(dataRoot, bytesToWrite, output);
    case [InnerJob.Command, var dataRoot]:
        return InnerJob.Run(dataRoot);
    default:
        return PartBenchmarks.Run(args);
}
