using DfsOpt.Core.Inputs;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>Turns a projection file's rows into players. Salaries alone tell captain rows from flex rows.</summary>
internal static class PlayerChoice
{
    // Among so few players somebody is always more popular than that.
    private const double MostTinyOwnership = 0.01;

    /// <summary>Chooses the players. Rows that do not become players are reported.</summary>
    /// <param name="rows">The file's rows.</param>
    /// <param name="file">The file.</param>
    /// <param name="flexOnly">Whether a single row is a flex row.</param>
    /// <param name="report">Called for each problem.</param>
    /// <exception cref="InputException">No name has a captain row, so the file is not a showdown export.</exception>
    public static ChosenPlayers Choose(IReadOnlyList<ProjectionRow> rows, string file, bool flexOnly, Action<Problem> report)
    {
        var names = rows.Where(r => r.NormalisedName.Length > 0).GroupBy(r => r.NormalisedName, StringComparer.Ordinal)
            .Select(r => new NameRows(r, flexOnly)).ToList();
        if (!flexOnly)
            RequireCaptains(rows, names);
        ReportIncomplete(rows, file, report);
        ReportCells(rows.Select(r => (r, r.UnreadMinutes)), ProblemCodes.BadMinutes, "Min", "not a number", file, report);
        ReportCells(rows.Select(r => (r, r.ClippedOwnership)), ProblemCodes.OwnershipOutOfRange, "My Own", "not from 0 to 100 and counts as 0 or 100, whichever is nearer", file, report);
        var players = new List<Player>();
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var namesakes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            string normalised = name.Rows[0].NormalisedName;
            if (name.Flex is not { } flex)
            {
                report(NamesakeProblem.Of(name, file));
                namesakes.Add(normalised, NamesakeProblem.Lines(name));
            }
            else if (flex.Lacking.Count > 0)
            {
                report(Dropped(flex, file));
                dropped.Add(normalised);
            }
            else
            {
                players.Add(PlayerOf(flex, name.Captain));
            }
        }

        if (players.Count == 0)
            throw new InputException(ProblemCodes.NoUsablePlayer, null, $"has {rows.Count} rows and no player with all required values");
        ReportTeams(players, file, report);
        ReportOwnership(players, file, report);
        return new ChosenPlayers(players, dropped, namesakes);
    }

    private static void RequireCaptains(IReadOnlyList<ProjectionRow> rows, List<NameRows> names)
    {
        if (!names.Exists(n => n.HasCaptain) && rows.Any(r => r.Salary is not null && r.Projection is not null))
        {
            throw new InputException(ProblemCodes.NoCaptainRows, null,
                $"has {rows.Count} rows, and none is a captain row, with 1.5 times the salary of another row of the same name, so it is not a showdown export")
            {
                SampleRows = [.. rows.Take(5).Select(r => $"line {r.Line}: {r.Text}")],
            };
        }
    }

    private static Player PlayerOf(ProjectionRow flex, ProjectionRow? captain) => new(
        flex.Name, flex.NormalisedName, flex.Team, flex.Opponent, flex.Position,
        flex.Salary!.Value, flex.Projection!.Value, flex.Ownership!.Value, flex.Minutes)
    {
        DfsId = flex.DfsId,
        CaptainOwnership = captain?.Ownership ?? double.NaN,
        Deviation = flex.Deviation,
        Quantiles = flex.Quantiles,
    };

    private static void ReportIncomplete(IReadOnlyList<ProjectionRow> rows, string file, Action<Problem> report)
    {
        var incomplete = rows.Where(r => r.Lacking.Count > 0).ToList();
        if (incomplete.Count == 0)
            return;
        var first = incomplete[0];
        report(new Problem
        {
            Code = ProblemCodes.IncompleteRow,
            File = file,
            Line = first.Line,
            SampleRows = [.. incomplete.Take(5).Select(r => $"line {r.Line}: {r.Name}: {string.Join(", ", r.Lacking)}")],
            Message = $"{file}, line {first.Line}: '{first.Name}' lacks {string.Join(", ", first.Lacking)}; {incomplete.Count} of {rows.Count} rows lack a value. " +
                ProblemCodes.IncompleteRow.Remedy,
        });
    }

    /// <summary>Reports the cells of a column that have the same fault.</summary>
    private static void ReportCells(IEnumerable<(ProjectionRow Row, string Cell)> column, ProblemCode code, string name, string fault, string file, Action<Problem> report)
    {
        var cells = column.Where(c => c.Cell.Length > 0).ToList();
        if (cells.Count == 0)
            return;
        var (first, value) = cells[0];
        report(new Problem
        {
            Code = code,
            File = file,
            Line = first.Line,
            Column = name,
            SampleRows = [.. cells.Take(5).Select(c => $"line {c.Row.Line}: {c.Row.Name}: '{c.Cell}'")],
            Message = $"{file}, line {first.Line}: {name} '{value}' of '{first.Name}' is {fault}{(cells.Count > 1 ? $", and {cells.Count - 1} more like it" : "")}. {code.Remedy}",
        });
    }

    private static void ReportTeams(List<Player> players, string file, Action<Problem> report)
    {
        var teams = players.GroupBy(p => p.Team, StringComparer.Ordinal).OrderByDescending(team => team.Count()).ThenBy(team => team.Key, StringComparer.Ordinal).ToList();
        if (teams.Count <= 2)
            return;
        string sizes = string.Join(", ", teams.Take(5).Select(team => $"'{team.Key}' ({team.Count()})"));
        report(new Problem
        {
            Code = ProblemCodes.SeveralTeams,
            File = file,
            Column = "Team",
            SampleRows = [.. teams.Skip(2).SelectMany(team => team).Take(5).Select(p => $"{p.Name}: {p.Team}")],
            Message = $"{file}: its players are on {teams.Count} teams, {sizes}{(teams.Count > 5 ? ", ..." : "")}, but a showdown is a game of two teams. {ProblemCodes.SeveralTeams.Remedy}",
        });
    }

    private static void ReportOwnership(List<Player> players, string file, Action<Problem> report)
    {
        double most = players.Select(p => p.Ownership).DefaultIfEmpty(1).Max();
        if (most > MostTinyOwnership)
            return;
        report(new Problem
        {
            Code = ProblemCodes.TinyOwnership,
            File = file,
            Column = "My Own",
            Message = FormattableString.Invariant($"{file}: the highest My Own of a flex row is {100 * most:0.####}%. {ProblemCodes.TinyOwnership.Remedy}"),
        });
    }

    private static Problem Dropped(ProjectionRow chosen, string file) => new()
    {
        Code = ProblemCodes.DroppedPlayer,
        File = file,
        Line = chosen.Line,
        Column = chosen.Lacking[0].Column,
        SampleRows = [chosen.Text],
        Message = $"{file}, line {chosen.Line}: '{chosen.Name}' lacks {string.Join(", ", chosen.Lacking)}, so entries with him are left out. " +
            ProblemCodes.DroppedPlayer.Remedy,
    };
}

/// <summary>The players of a projection file.</summary>
/// <param name="Players">The players whose rows are complete.</param>
/// <param name="Dropped">Normalised names whose flex row lacks a value.</param>
/// <param name="Namesakes">Normalised names whose rows are not one player's captain and flex row, with the lines of those rows.</param>
internal sealed record ChosenPlayers(IReadOnlyList<Player> Players, IReadOnlySet<string> Dropped, IReadOnlyDictionary<string, string> Namesakes);
