using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Commands;

/// <summary><c>dfs-opt runs log</c>: prints a run's log, all of it or by step and level.</summary>
internal sealed class RunsLogCommand : CliCommand
{
    private readonly Screen _screen;
    private readonly RunsOptions _runs;
    private readonly Option<bool> _json = RunsOptions.Json();
    private readonly Argument<string> _run;

    private readonly Option<string> _step = new("--step")
    {
        HelpName = "step",
        Description = "Only this step: its number, its name, or the start of either; '-' for lines outside the steps.",
    };

    private readonly Option<string> _level = new("--level")
    {
        HelpName = "level",
        Description = $"Only this level and above: {string.Join(", ", LogLevelName.Usual)}.",
    };

    public RunsLogCommand(Screen screen)
        : base(
            "log",
            "Print a run's log, whole or by step and level.",
            "dfs-opt runs log latest",
            "dfs-opt runs log latest --level WARNING",
            "dfs-opt runs log latest --step 02 --json")
    {
        _screen = screen;
        _level.CompletionSources.Add([.. LogLevelName.Usual]);
        Add(_step);
        Add(_level);
        _runs = new RunsOptions(this);
        _run = _runs.Run("run");
        _step.CompletionSources.Add(context => _runs.TryFind(context.ParseResult, _run) is { } found ? Steps(found) : []);
        Add(_run);
        Add(_json);
        SetAction(Print);
    }

    private void Print(ParseResult result)
    {
        var directory = _runs.Finder(result).Find(result.GetRequiredValue(_run));
        if (!File.Exists(directory.LogPath))
            throw new UsageException($"run {directory.Id} has no log: {directory.LogPath} does not exist.");
        var records = RunLogFile.Read(directory.LogPath);
        if (result.GetValue(_step) is { } wantedStep)
            records = OfStep(directory, wantedStep);
        if (result.GetValue(_level) is { } wantedLevel)
        {
            var lowest = LogLevelName.Parse(wantedLevel, sentence => new UsageException($"--level: {sentence}"));
            records = records.Where(record => !record.IsBelow(lowest));
        }

        if (result.GetValue(_json))
        {
            WriteJson(records);
            return;
        }

        foreach (string? line in records.SelectMany(record => record.Lines))
            _screen.Output.WriteLine(_screen.OutputIsTerminal ? Printable.Text(line) : line);
    }

    private static IEnumerable<LogRecord> OfStep(RunArtifacts directory, string wanted)
    {
        string start = wanted.Length == 1 && char.IsAsciiDigit(wanted[0]) ? $"0{wanted}_" : wanted;
        if (wanted == "-")
            return RunLogFile.Read(directory.LogPath).Where(record => record.Step.Length == 0);
        var steps = Steps(directory);
        return steps.Any(Means)
            ? RunLogFile.Read(directory.LogPath).Where(record => Means(record.Step))
            : throw new UsageException($"--step: the log has no step '{Printable.Text(wanted)}', only {string.Join(", ", steps.DefaultIfEmpty("lines outside the steps"))}.");

        bool Means(string name) =>
            name.StartsWith(start, StringComparison.Ordinal)
            || (name.IndexOf('_') is >= 0 and var number && name.AsSpan(number + 1).StartsWith(wanted, StringComparison.Ordinal));
    }

    private static List<string> Steps(RunArtifacts directory) =>
        [.. RunLogFile.Read(directory.LogPath).Select(record => record.Step).Where(name => name.Length > 0).Distinct()];

    private void WriteJson(IEnumerable<LogRecord> records) => JsonOutput.Write(_screen.Output, writer =>
    {
        writer.WriteStartArray();
        foreach (var record in records)
        {
            writer.WriteStartObject();
            writer.Time("time", record.Time);
            writer.WriteString("level", Known(record.Level));
            writer.WriteString("pipeline", Known(record.Pipeline));
            writer.WriteString("run_id", Known(record.RunId));
            writer.WriteString("step", Known(record.Step));
            writer.WriteString("message", record.Message);
            writer.WriteString("exception", record.Exception);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string? Known(string field) => field.Length > 0 ? field : null;
}
