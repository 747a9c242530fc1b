using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>01: reads each slate's players from its projection file.</summary>
internal static class ParseProjectionsStep
{
    public static IReadOnlyList<Column<PlayerRow>> Columns { get; } =
    [
        new("sport", r => r.Slate.Sport, "The sport's folder, such as `nba`."),
        new("slate_id", r => r.Slate.SlateId, "The slate's folder."),
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("name_norm", r => r.Player.NormalisedName, "The normalised name, by which files are joined."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("opponent", r => r.Player.Opponent, "The other team; empty if the projection file does not say."),
        new("position", r => r.Player.Position, "His position, as in the projection file; empty if it does not say."),
        new("salary", r => r.Player.Salary, "His salary as flex, in dollars, above 0."),
        new("proj_points", r => FixedPoint.NanosToDouble(r.Player.Projection), "Projected points as flex."),
        new("own", r => r.Player.Ownership, "Projected ownership as flex, from 0 to 1."),
        new("minutes", r => r.Player.Minutes, "Projected minutes; empty if the projection file does not say."),
        new("dfs_id", r => r.Player.DfsId, "The projection file's id of his flex row; empty if it has none."),
        new("salary_rank", r => r.SalaryRank > 0 ? r.SalaryRank : null, "His rank by salary among the players projected above 0, 1 for the most expensive; equal salaries have the same rank. Empty for other players."),
        new("own_cpt", r => r.Player.CaptainOwnership, "Projected ownership as captain, from 0 to 1; empty if the projection file has no captain's row."),
        new("std", r => r.Player.Deviation, "The standard deviation of his points as flex; empty if the projection file does not say."),
    ];

    public static StepOutput<IReadOnlyList<SlatePlayers>> Run(Season season, IReadOnlyList<CaptainTier> captainTiers, bool flexOnly, StepContext step)
    {
        step.Progress.Expect(ProgressUnit.Slates, season.Slates.Count);
        var reader = new InputReader();
        var slates = new List<SlatePlayers>();
        int rowsRead = 0, incompleteRows = 0;
        foreach (var slate in season.Slates)
        {
            step.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                var rows = Rows(slate, reader);
                rowsRead += rows.Count;
                int incomplete = rows.Count(r => r.Lacking.Count > 0);
                incompleteRows += incomplete;
                slates.Add(Players(slate, rows, incomplete, captainTiers, flexOnly, step));
            }
            catch (InputException e)
            {
                step.ReportSlate(e.ToProblem(slate.Projection?.Path ?? slate.Path, "the slate is left out"));
            }

            step.Progress.Add(1);
        }

        step.RefuseNothing(slates.Count, "no slate has a projection.");
        var players = slates.SelectMany(s => s.Players.Select((player, i) => new PlayerRow(s.Slate, player, s.SalaryRank[i]))).ToList();
        return new StepOutput<IReadOnlyList<SlatePlayers>>(slates, new RowTable<PlayerRow>(players, Columns), rowsRead)
        {
            Inputs = [.. season.Slates.Select(s => s.Projection).OfType<InputFile>()],
            Metrics =
            [
                new("num_players_total", players.Count),
                new("dropped_zero_proj_total", slates.Sum(s => s.ZeroProjections)),
                new("dropped_incomplete_rows", incompleteRows),
                .. StepMetrics.SetAside(slates: season.Slates.Count - slates.Count),
            ],
        };
    }

    private static IReadOnlyList<ProjectionRow> Rows(SlateFolder slate, InputReader reader) => slate.Projection is null
        ? throw new InputException(ProblemCodes.NoProjection, null, "has no projection file that can be read")
        : ProjectionFile.Read(reader.Read(slate.Projection).Span);

    private static SlatePlayers Players(SlateFolder slate, IReadOnlyList<ProjectionRow> rows, int incomplete, IReadOnlyList<CaptainTier> captainTiers, bool flexOnly, StepContext step)
    {
        var chosen = PlayerChoice.Choose(rows, slate.Projection!.Path, flexOnly, step.Report);
        var players = new SlatePlayers(slate, chosen.Players, captainTiers)
        {
            Dropped = chosen.Dropped,
            Namesakes = chosen.Namesakes,
        };
        TrainingLog.SlateParsed(step.Log, slate.Key, players.Players.Count, players.ZeroProjections, incomplete);
        return players;
    }

    internal sealed record PlayerRow(SlateFolder Slate, Player Player, int SalaryRank);
}
