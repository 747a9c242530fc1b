namespace DfsOpt.Core.Contests;

/// <summary>Cells of one column that are wrong in the same way: how many, and the first few.</summary>
internal sealed class CellFaults(ProblemCode code, string column, string fault)
{
    private readonly List<string> _samples = [];
    private int _count, _firstLine;
    private string _firstValue = "";

    public void Add(int line, string value)
    {
        if (_count++ == 0)
            (_firstLine, _firstValue) = (line, value);
        if (_samples.Count < 5)
            _samples.Add($"line {line}: '{value}'");
    }

    public void Clear()
    {
        _samples.Clear();
        _count = 0;
    }

    public void Report(string file, Action<Problem> report)
    {
        if (_count == 0)
            return;
        report(new Problem
        {
            Code = code,
            File = file,
            Line = _firstLine,
            Column = column,
            SampleRows = [.. _samples],
            Message = $"{file}, line {_firstLine}: {column} '{_firstValue}' is {fault}{(_count > 1 ? $", and {_count - 1} more like it" : "")}. {code.Mend}",
        });
    }
}
