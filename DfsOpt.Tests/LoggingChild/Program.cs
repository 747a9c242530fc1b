using System.Globalization;
using DfsOpt.LoggingChild;

// A process that logs and that tests may kill, starve and deafen. What it has to tell goes to stdout, a line each.
string folder = args[1];
switch (args[0])
{
    case "repertoire":
        Scenarios.LogRepertoire(folder, level: args[2]);
        break;
    case "numbers":
        Scenarios.LogNumbersForever(folder, seed: int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "burst":
        Scenarios.LogBurst(folder, count: int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "stdout-while-stderr-hangs":
        StderrScenarios.WriteToStdoutWhileStderrHangs(folder);
        break;
    case "failing-stderr":
        StderrScenarios.LogToWriterThatFailsOnceAndThenHangs(folder);
        break;
    case "no-stderr":
        StderrScenarios.LeaveStderrOut(folder);
        break;
    case "unsearchable" when !OperatingSystem.IsWindows():
        FaultScenarios.LogWhileFolderCannotBeSearched(folder);
        break;
    case "error-storm":
        FaultScenarios.LogErrorsFromManyThreads(folder);
        break;
    case "full":
        Scenarios.LogIntoFullFile(folder, FileSizeLimit.Set, FileSizeLimit.Lift);
        break;
    case "full-disk":
        var ballast = new Ballast(folder);
        Scenarios.LogIntoFullFile(folder, _ => ballast.Fill(), ballast.Drop);
        break;
    case "hold":
        Scenarios.HoldUntilStdinEnds(folder);
        break;
    case "many-runs":
        Scenarios.LogManyRunsAtOnce(folder);
        break;
    case "same-path":
        Scenarios.ConfigureSamePathTwice(folder);
        break;
    case "culture":
        Scenarios.LogInCulture(folder, culture: args[2]);
        break;
    case "writes":
        Scenarios.CountWrites(folder);
        break;
    case "flushes":
        Scenarios.LogFlushes(folder);
        break;
    case "allocations":
        Scenarios.CountAllocations(folder);
        break;
    default:
        throw new ArgumentException($"No scenario {args[0]}.");
}
