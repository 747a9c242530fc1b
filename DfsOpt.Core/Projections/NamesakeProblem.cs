namespace DfsOpt.Core.Projections;

/// <summary>The problem of a name whose rows are not one player's captain and flex row: which rows they are, and what can be done.</summary>
internal static class NamesakeProblem
{
    private const int RowsListed = 10;
    private const int RowsShown = 5;

    public static Problem Of(NameRows name, string file)
    {
        var rows = name.Rows;
        string more = rows.Count > RowsListed ? $" and {rows.Count - RowsListed} more" : "";
        string listed = string.Join("; ", rows.Take(RowsListed).Select(r => $"line {r.Line} ({r.Price})"));
        return new Problem
        {
            Code = ProblemCodes.Namesakes,
            File = file,
            Line = rows[0].Line,
            Column = "Name",
            SampleRows = [.. rows.Take(RowsShown).Select(r => $"line {r.Line}: {r.Text}")],
            Message = $"{file}: '{rows[0].Name}' needs one captain row and one flex row, but has {listed}{more}; " +
                $"it is unclear which player an entry means, so entries with this name are left out. {Remedy(name)}",
        };
    }

    /// <summary>The lines of a name's rows, such as <c>lines 16, 17 and 18</c>.</summary>
    public static string Lines(NameRows name)
    {
        var lines = name.Rows.Take(RowsListed).Select(r => r.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        if (name.Rows.Count > RowsListed)
            lines.Add($"{name.Rows.Count - RowsListed} more");
        return lines.Count == 1 ? $"line {lines[0]}" : $"lines {string.Join(", ", lines.SkipLast(1))} and {lines[^1]}";
    }

    private static string Remedy(NameRows name)
    {
        if (name.Rows.FirstOrDefault(r => r.Lacking.Count > 0) is { } lacking)
            return $"First fill in or correct what line {lacking.Line} lacks: {string.Join(", ", lacking.Lacking)}.";
        if (name.Rows.Count == 1)
            return "Export the file again with both rows of the player, or, if a player's only row is his flex row, set `flex_only_projections: true` in the config.";
        return ProblemCodes.Namesakes.Remedy;
    }
}
