using System.CommandLine;
using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Contests;

/// <summary><c>dfs-opt contest check</c>: reads a night's files as a run would, and lists every problem before the first run.</summary>
internal sealed class ContestCheckCommand : CliCommand
{
    private readonly Screen _screen;
    private readonly ContestOptions _options;
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    public ContestCheckCommand(Screen screen)
        : base(
            "check",
            "Read a night's files as a run would, write nothing, and list every problem, worst first, and what a run would simulate. Exit code: 0 clean, 1 with problems, 2 wrong usage or config, 130 cancelled.",
            "dfs-opt contest check --projections projections.csv --entries DKEntries.csv --model succeeded --contests contests.yaml")
    {
        _screen = screen;
        _options = new ContestOptions(this);
        Add(_json);
        SetAction(Check);
    }

    private int Check(ParseResult result)
    {
        var resolved = _options.Resolve(result);
        try
        {
            using var stop = new StopSignals();
            var check = ContestCheck.Run(resolved.Config, new RunHost(), stop.Token);
            var planned = new PlannedNight(resolved.Config, check.Contests);
            if (result.GetValue(_json))
                WriteJson(check.Problems, planned);
            else
                WriteText(check, planned);
            return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (ConfigException e)
        {
            throw resolved.Shared.Fault(e);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    private void WriteText(ContestCheckResult check, PlannedNight planned)
    {
        new ProblemsText(_screen).Write(check.Problems);
        if (check.Contests.Count > 0)
            _screen.Output.WriteLine(planned.Paragraph());
    }

    private void WriteJson(IReadOnlyList<Problem> problems, PlannedNight planned) => JsonOutput.Write(_screen.Output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("is_clean", problems.Count == 0);
        ProblemsJson.Write(json, problems);
        planned.WriteJson(json);
        json.WriteEndObject();
    });
}
