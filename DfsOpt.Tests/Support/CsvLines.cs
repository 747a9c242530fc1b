namespace DfsOpt.Tests.Support;

/// <summary>A plain reader of CSV as DfsOpt writes it, character by character.</summary>
internal static class CsvLines
{
    public static List<string[]> Read(string path)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new System.Text.StringBuilder();
        bool quoted = false;
        string text = File.ReadAllText(path);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else
                    quoted = false;
                continue;
            }

            if (c == '"')
                quoted = true;
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
                cell.Append(c);
        }

        Assert.IsTrue(row.Count == 0 && cell.Length == 0 && !quoted, $"{path} does not end with a line end");
        return rows;
    }
}
