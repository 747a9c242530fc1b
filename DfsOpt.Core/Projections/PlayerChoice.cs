using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>Chooses each player's one row: captain and flex are told apart by salary alone, and the flex row is the cheaper.</summary>
internal static class PlayerChoice
{
    /// <summary>The players that have all they need; what stood in the way of others is reported.</summary>
    public static IReadOnlyList<Player> Choose(IReadOnlyList<ProjectionRow> rows, string file, Action<Problem> report)
    {
        ReportIncomplete(rows, file, report);
        ReportMinutes([.. rows.Where(r => r.UnreadMinutes.Length > 0)], file, report);
        var players = new List<Player>();
        foreach (var sameName in rows.Where(r => r.NormalisedName.Length > 0).GroupBy(r => r.NormalisedName, StringComparer.Ordinal))
        {
            var chosen = sameName.MinBy(r => r.Salary ?? int.MaxValue)!;
            ReportCollision([.. sameName.Select(r => r.Name).Distinct()], chosen, file, report);
            ReportTwoTeams([.. sameName.Select(r => r.Team).Where(t => t.Length > 0).Distinct()], chosen, file, report);
            if (chosen.Lacking.Count > 0)
                report(Dropped(chosen, file));
            else
                players.Add(new Player(
                    chosen.Name, chosen.NormalisedName, chosen.Team, chosen.Opponent, chosen.Position,
                    chosen.Salary!.Value, chosen.Projection!.Value, chosen.Ownership!.Value, chosen.Minutes));
        }

        ReportTeams(players, file, report);
        return players;
    }

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
                ProblemCodes.IncompleteRow.Mend,
        });
    }

    private static void ReportMinutes(List<ProjectionRow> rows, string file, Action<Problem> report)
    {
        if (rows.Count == 0)
            return;
        report(new Problem
        {
            Code = ProblemCodes.BadMinutes,
            File = file,
            Line = rows[0].Line,
            Column = "Min",
            SampleRows = [.. rows.Take(5).Select(r => $"line {r.Line}: {r.Name}: '{r.UnreadMinutes}'")],
            Message = $"{file}, line {rows[0].Line}: Min '{rows[0].UnreadMinutes}' of '{rows[0].Name}' is no number{(rows.Count > 1 ? $", and {rows.Count - 1} more like it" : "")}. " +
                ProblemCodes.BadMinutes.Mend,
        });
    }

    private static void ReportCollision(List<string> spellings, ProjectionRow chosen, string file, Action<Problem> report)
    {
        if (spellings.Count < 2)
            return;
        report(new Problem
        {
            Code = ProblemCodes.NameCollision,
            File = file,
            Line = chosen.Line,
            Column = "Name",
            SampleRows = [.. spellings.Take(5)],
            Message = $"{file}: {string.Join(" and ", spellings.Select(s => $"'{s}'"))} are the same name once normalised; " +
                $"the cheaper row, line {chosen.Line}, '{chosen.Name}', stands for all of them. {ProblemCodes.NameCollision.Mend}",
        });
    }

    private static void ReportTwoTeams(List<string> teams, ProjectionRow chosen, string file, Action<Problem> report)
    {
        if (teams.Count < 2)
            return;
        report(new Problem
        {
            Code = ProblemCodes.NameCollision,
            File = file,
            Line = chosen.Line,
            Column = "Team",
            SampleRows = [.. teams.Take(5)],
            Message = $"{file}: '{chosen.Name}' stands under the teams {string.Join(" and ", teams.Select(t => $"'{t}'"))}; " +
                $"the cheapest row, line {chosen.Line}, '{chosen.Team}', stands for all of them. {ProblemCodes.NameCollision.Mend}",
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
            Message = $"{file}: its players are of {teams.Count} teams, {sizes}{(teams.Count > 5 ? ", ..." : "")}, where a showdown is a game of two. {ProblemCodes.SeveralTeams.Mend}",
        });
    }

    private static Problem Dropped(ProjectionRow chosen, string file) => new()
    {
        Code = ProblemCodes.DroppedPlayer,
        File = file,
        Line = chosen.Line,
        Column = chosen.Lacking[0].Column,
        SampleRows = [chosen.Text],
        Message = $"{file}, line {chosen.Line}: '{chosen.Name}' lacks {string.Join(", ", chosen.Lacking)}, so entries that play him are left out. " +
            ProblemCodes.DroppedPlayer.Mend,
    };
}
