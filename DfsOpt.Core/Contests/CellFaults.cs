using System.Text;

namespace DfsOpt.Core.Contests;

/// <summary>Cells of one column with the same fault: how many, and the first few.</summary>
internal sealed class CellFaults(ProblemCode code, string column, string fault)
{
    private readonly List<string> _samples = [];
    private int _firstLine;
    private string _firstValue = "";

    public int Count { get; private set; }

    public void Add(int line, string value)
    {
        if (Count++ == 0)
            (_firstLine, _firstValue) = (line, value);
        if (_samples.Count < 5)
            _samples.Add($"line {line}: '{value}'");
    }

    public void Clear()
    {
        _samples.Clear();
        Count = 0;
    }

    public void Report(string file, Action<Problem> report)
    {
        if (Count == 0)
            return;
        report(new Problem
        {
            Code = code,
            File = file,
            Line = _firstLine,
            Column = column,
            SampleRows = [.. _samples],
            Message = $"{file}, line {_firstLine}: {column} '{_firstValue}' is {fault}{(Count > 1 ? $", and {Count - 1} more like it" : "")}. {code.Remedy}",
        });
    }
}

/// <summary>Cells as messages show them.</summary>
internal static class CellText
{
    private const int Longest = 200;

    /// <summary>The cell's text, cut off after 200 characters.</summary>
    public static string Short(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell);
        if (text.Length <= Longest)
            return text;
        // A surrogate pair is not split.
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)}...";
    }
}
