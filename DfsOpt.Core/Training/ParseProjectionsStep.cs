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
        return new StepOutput<IReadOnlyList<SlatePlayers>>(slates, Table(players), rowsRead)
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
        ? throw new InputException(ProblemCodes.NoProjection, null, "holds no projection file that can be read")
        : ProjectionFile.Read(reader.Read(slate.Projection).Span);

    private static SlatePlayers Players(SlateFolder slate, IReadOnlyList<ProjectionRow> rows, int incomplete, IReadOnlyList<CaptainTier> captainTiers, bool flexOnly, StepContext step)
    {
        var chosen = PlayerChoice.Choose(rows, slate.Projection!.Path, flexOnly, step.Report);
        var players = new SlatePlayers(slate, chosen.Players, captainTiers)
        {
            Dropped = chosen.Dropped,
            Namesakes = chosen.Namesakes,
        };
        if (players.Players.Count == 0)
            throw new InputException(ProblemCodes.NoUsablePlayer, null, $"has {rows.Count} rows and no player who has all he needs");
        TrainingLog.SlateParsed(step.Log, slate.Key, players.Players.Count, players.ZeroProjections, incomplete);
        return players;
    }

    private static RowTable<PlayerRow> Table(List<PlayerRow> players) => new(
        players,
        RowColumn<PlayerRow>.Text("sport", r => r.Slate.Sport),
        RowColumn<PlayerRow>.Text("slate_id", r => r.Slate.SlateId),
        RowColumn<PlayerRow>.Text("player_name", r => r.Player.Name),
        RowColumn<PlayerRow>.Text("name_norm", r => r.Player.NormalisedName),
        RowColumn<PlayerRow>.Text("team", r => r.Player.Team),
        RowColumn<PlayerRow>.Text("opponent", r => r.Player.Opponent),
        RowColumn<PlayerRow>.Text("position", r => r.Player.Position),
        RowColumn<PlayerRow>.Integer("salary", r => r.Player.Salary),
        RowColumn<PlayerRow>.Number("proj_points", r => FixedPoint.NanosToDouble(r.Player.Projection)),
        RowColumn<PlayerRow>.Number("own", r => r.Player.Ownership),
        RowColumn<PlayerRow>.Number("minutes", r => r.Player.Minutes),
        RowColumn<PlayerRow>.Text("dfs_id", r => r.Player.DfsId),
        RowColumn<PlayerRow>.PositiveInteger("salary_rank", r => r.SalaryRank),
        RowColumn<PlayerRow>.Number("own_cpt", r => r.Player.CaptainOwnership),
        RowColumn<PlayerRow>.Number("std", r => r.Player.Deviation));

    private sealed record PlayerRow(SlateFolder Slate, Player Player, int SalaryRank);
}
