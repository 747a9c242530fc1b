using System.Globalization;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>Figures as a table in Markdown.</summary>
internal sealed class FigureTable
{
    private readonly List<string> _lines = ["| what | to reach | measured |", "| --- | --- | --- |"];

    public void Add(string what, string toReach, FormattableString measured) =>
        _lines.Add($"| {what} | {toReach} | {measured.ToString(CultureInfo.InvariantCulture)} |");

    public override string ToString() => string.Join('\n', _lines);
}
