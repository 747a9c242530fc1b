using System.Text;

namespace DfsOpt.Tests.Slow;

/// <summary>CSV read character by character.</summary>
internal sealed class SlowCsv
{
    /// <param name="Line">From 1.</param>
    /// <param name="Cells">Without their quotes.</param>
    /// <param name="UnclosedQuoteLine">Where, up to this row's end, a quote opened that closes nowhere or rows away; 0 for none.</param>
    internal sealed record Row(int Line, List<string> Cells, int UnclosedQuoteLine);

    private readonly string _text;
    private int _at, _line = 1, _unclosed;

    private SlowCsv(string text) => _text = text;

    public static List<Row> Read(string text)
    {
        var csv = new SlowCsv(text);
        var rows = new List<Row>();
        while (true)
        {
            while (csv.Skip("\n") || csv.Skip("\r\n"))
                csv._line++;
            if (csv._at == text.Length)
                return rows;
            int line = csv._line;
            rows.Add(new Row(line, csv.Cells(), csv._unclosed));
        }
    }

    private List<string> Cells()
    {
        var cells = new List<string>();
        while (true)
        {
            string cell = Cell(out bool inQuotes);
            bool more = _at < _text.Length && _text[_at] == ',';
            if (!more && !inQuotes && cell.EndsWith('\r'))
                cell = cell[..^1];
            cells.Add(cell);
            if (_at == _text.Length)
                return cells;
            _at++;
            if (more)
                continue;
            _line++;
            return cells;
        }
    }

    /// <summary>One cell, up to the comma or line end behind it.</summary>
    private string Cell(out bool inQuotes)
    {
        inQuotes = false;
        var cell = new StringBuilder();
        if (_at < _text.Length && _text[_at] == '"')
        {
            int start = _at + 1, line = _line;
            _at++;
            while (_at < _text.Length)
            {
                if (_text[_at] != '"')
                {
                    if (_text[_at] == '\n')
                        _line++;
                    cell.Append(_text[_at++]);
                }
                else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
                {
                    cell.Append('"');
                    _at += 2;
                }
                else
                {
                    break;
                }
            }

            if (_at == _text.Length)
            {
                _unclosed = line;
                inQuotes = true;
                return _text[start..];
            }

            _at++;
            int tail = _at;
            while (_at < _text.Length && _text[_at] is not (',' or '\n'))
                cell.Append(_text[_at++]);
            string behind = _text[tail.._at];
            if (behind.EndsWith('\r') && (_at == _text.Length || _text[_at] == '\n'))
            {
                behind = behind[..^1];
                cell.Length--;
            }

            if (line != _line && behind.Length > 0 && _unclosed == 0)
                _unclosed = line;
            inQuotes = true;
            return cell.ToString();
        }

        while (_at < _text.Length && _text[_at] is not (',' or '\n'))
            cell.Append(_text[_at++]);
        return cell.ToString();
    }

    private bool Skip(string what)
    {
        if (string.CompareOrdinal(_text, _at, what, 0, what.Length) != 0)
            return false;
        _at += what.Length;
        return true;
    }
}
