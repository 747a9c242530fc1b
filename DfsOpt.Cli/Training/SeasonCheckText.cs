using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>Writes the result of a check as text for people.</summary>
internal sealed class SeasonCheckText(Screen screen)
{
    private readonly TextStyle _pen = screen.OutputStyle;
    private readonly TextWriter _output = screen.Output;

    public void Write(SeasonCheckResult season)
    {
        _output.WriteLine($"A run would use {Figures.Count(season.Slates.Count, "slate")}, {Figures.Count(season.Slates.Sum(slate => (long)slate.Contests), "contest")}, {Figures.Count(season.Slates.Sum(slate => slate.Entries), "entry", "entries")}.");
        WriteSegments(season.Segments);
        WriteSlates(season.Slates);
        _output.WriteLine();
        new ProblemsText(screen).Write(season.Problems);
    }

    private void WriteSegments(IReadOnlyList<CheckedSegment> segments)
    {
        if (segments.Count == 0)
            return;
        var table = new Table(new("SEGMENT"), new("CONTESTS", ColumnKind.Number), new("ENTRIES", ColumnKind.Number));
        foreach (var segment in segments.OrderBy(segment => segment.GppCategory, NaturalOrder.Comparer))
            table.Add(segment.GppCategory, Figures.Count(segment.Contests), Figures.Count(segment.Entries));
        _output.WriteLine();
        table.Write(_output, screen.OutputWidth, _pen);
    }

    private void WriteSlates(IReadOnlyList<CheckedSlate> slates)
    {
        if (slates.Count == 0)
            return;
        var table = new Table(new("SLATE"), new("PLAYERS", ColumnKind.Number), new("CONTESTS", ColumnKind.Number), new("ENTRIES", ColumnKind.Number));
        foreach (var slate in slates)
            table.Add($"{slate.Sport}/{slate.SlateId}", Figures.Count(slate.Players), Figures.Count(slate.Contests), Figures.Count(slate.Entries));
        _output.WriteLine();
        table.Write(_output, screen.OutputWidth, _pen);
    }
}
