using DfsOpt.Cli.Terminal;
using DfsOpt.Core.Json;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary>Writes a comparison for people, with a line for each difference.</summary>
internal sealed class ComparisonText(Screen screen)
{
    private const int MostLines = 12;

    private readonly TextStyle _pen = screen.OutputStyle;
    private readonly TextWriter _output = screen.Output;

    public void Write(RunComparison comparison)
    {
        WriteRun("A", comparison.Before.Summary);
        WriteRun("B", comparison.After.Summary);
        WriteChanges("Config", comparison.Config);
        WriteInputs(comparison.Inputs);
        WriteChanges("Row counts", comparison.RowCounts);
        WriteChanges("Metrics", comparison.Metrics);
        WriteSegments(comparison.Segments);
    }

    private void WriteRun(string letter, RunSummary run)
    {
        var state = RunStateText.Cell(run.State, _pen);
        _output.WriteLine($"{_pen.Bold(letter)}  {Printable.Text(run.Run.Id)}{(run.Name is { } name ? $"  {Printable.Text(name)}" : "")}  {state.Paint!(state.Text)}{(run.Entries is { } entries ? $", {Figures.Count(entries, "entry", "entries")}" : "")}");
    }

    private void WriteHeading(string title, string text)
    {
        _output.WriteLine();
        _output.WriteLine($"{_pen.Bold(title)}: {text}");
    }

    private void WriteChanges(string title, IReadOnlyList<Change> changes)
    {
        WriteHeading(title, changes.Count == 0 ? "same" : Figures.Count(changes.Count, "difference"));
        int longest = changes.Take(MostLines).Select(change => change.Name.Length).DefaultIfEmpty().Max();
        WriteLines(changes.Select(change => $"{change.Name.PadRight(longest)}  {Shown(change.Before)} -> {Shown(change.After)}"), changes.Count);
    }

    private void WriteInputs(InputChanges inputs)
    {
        List<string> lines =
        [
            .. inputs.Changed.Select(path => $"changed    {path}"),
            .. inputs.OnlyBefore.Select(path => $"only in A  {path}"),
            .. inputs.OnlyAfter.Select(path => $"only in B  {path}"),
        ];
        WriteHeading("Inputs", lines.Count == 0
            ? $"same, {Figures.Count(inputs.Same, "file")}"
            : $"{Figures.Count(inputs.Same)} same, {Figures.Count(inputs.Changed.Count)} changed, {Figures.Count(inputs.OnlyBefore.Count)} only in A, {Figures.Count(inputs.OnlyAfter.Count)} only in B");
        WriteLines(lines, lines.Count);
    }

    private void WriteSegments(IReadOnlyList<SegmentShift> segments)
    {
        if (segments.Count == 0)
        {
            WriteHeading("Distributions", "none");
            return;
        }

        WriteHeading("Distributions", segments.All(segment => segment.Shifts.Count > 0 && segment.Shifts.All(shift => shift.Size == ShiftSize.None)) ? "same" : "different");
        foreach (var segment in segments)
        {
            _output.WriteLine($"  {Printable.Text(segment.GppCategory)}  {segment switch
            {
                { EntriesBefore: null } => $"only in B, {Figures.Count(segment.EntriesAfter ?? 0, "entry", "entries")}",
                { EntriesAfter: null } => $"only in A, {Figures.Count(segment.EntriesBefore ?? 0, "entry", "entries")}",
                { EntriesBefore: { } a, EntriesAfter: { } b } when a == b => Figures.Count(a, "entry", "entries"),
                { EntriesBefore: { } a, EntriesAfter: { } b } => $"{Figures.Count(a)} -> {Figures.Count(b, "entry", "entries")}",
            }}");
            foreach (var shift in segment.Shifts)
                WriteShift(shift);
        }
    }

    private void WriteShift(DistributionShift shift)
    {
        const int column = 36;
        Func<string, string> paint = shift.Size switch
        {
            ShiftSize.None or ShiftSize.Negligible => _pen.Dim,
            ShiftSize.Slight => text => text,
            ShiftSize.Clear => _pen.Yellow,
            _ => _pen.Red,
        };
        string start = $"    {ShiftText.Name(shift),-18}  {paint(ShiftText.Size(shift.Size).PadRight(10))}  ";
        foreach (string line in TextWrap.Lines(Printable.Text(ShiftText.Detail(shift)), Math.Max(24, screen.OutputWidth - column)))
        {
            _output.WriteLine((start + line).TrimEnd());
            start = new string(' ', column);
        }
    }

    private void WriteLines(IEnumerable<string> lines, int count)
    {
        foreach (string? line in lines.Take(MostLines))
            WriteWrapped(line);
        if (count > MostLines)
            _output.WriteLine($"  ... and {Figures.Count(count - MostLines)} more; --json shows all");
    }

    private void WriteWrapped(string text)
    {
        string indent = "  ";
        foreach (string line in TextWrap.Lines(Printable.Text(text), Math.Max(24, screen.OutputWidth - 6)))
        {
            _output.WriteLine(indent + line);
            indent = "      ";
        }
    }

    private static string Shown(string? value) => value switch
    {
        null => "(not there)",
        _ => FlatJson.ForDisplay(value),
    };
}
