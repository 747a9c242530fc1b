using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Players;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>01: reads the night's players and the distributions of their scores, and matches them with the DKEntries file.</summary>
internal static class ParsePlayersStep
{
    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("name_norm", r => r.Player.NormalisedName, "The normalised name, by which files are joined."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("position", r => r.Player.Position, "His position, as in the projection file; empty if it does not say."),
        new("salary", r => r.Player.Salary, "As flex, in dollars, above 0."),
        new("proj_points", r => FixedPoint.NanosToDouble(r.Player.Projection), "Projected points as flex."),
        new("own", r => r.Player.Ownership, "Projected ownership as flex, from 0 to 1."),
        new("std", r => r.Player.Deviation, "The standard deviation of his points as flex; empty if the projection file does not say."),
        new("captain_id", r => r.InFile?.CaptainId, "His DraftKings id as captain; empty if DKEntries.csv does not list him."),
        new("flex_id", r => r.InFile?.FlexId, "His DraftKings id as flex; empty if DKEntries.csv does not list him."),
    ];

    public static StepOutput<NightSlate> Run(
        Night night, IReadOnlyList<string> excluded, NightRules rules, IReadOnlyList<CaptainTier> tiers, bool flexOnly, double? stdFraction, StepContext step)
    {
        var reader = new InputReader();
        string reading = night.Projections.Path;
        try
        {
            var rows = ProjectionFile.Read(reader.Read(night.Projections).Span);
            var folder = new SlateFolder(night.Sport, Path.GetFileNameWithoutExtension(night.Projections.FileName), "");
            var chosen = PlayerChoice.Choose(rows, night.Projections.Path, flexOnly, step.Report).Players;
            var players = new SlatePlayers(folder, WithoutExcluded(chosen, excluded), tiers);
            reading = night.CorrMatrix?.Path ?? reading;
            var matrix = night.CorrMatrix is null ? null : CorrelationFile.Read(reader.Read(night.CorrMatrix).Span, players, night.CorrMatrix.Path, step.Report);
            var universe = SlateUniverse.Of(players, matrix, tiers);
            RequireSameSlate(night, universe);
            RequireSport(night, players);
            var match = Match(night, universe, step);
            var slate = new NightSlate(players, matrix, universe, match, Outcomes(night, players, matrix, universe, stdFraction, step), rules.Of(players, universe, match));
            return new StepOutput<NightSlate>(slate, Table(slate, night.Entries), rows.Count)
            {
                Inputs = [night.Projections, .. night.CorrMatrix is null ? [] : (InputFile[])[night.CorrMatrix], night.EntriesFile],
                Metrics =
                [
                    new("num_players_total", players.Players.Count),
                    new("unmatched_ids", match.Unmatched.Count),
                ],
                Details =
                [
                    new("least_eigenvalue", slate.Outcomes.Repair.SmallestEigenvalue),
                    new("largest_correlation_change", slate.Outcomes.Repair.LargestChange),
                ],
            };
        }
        catch (InputException e)
        {
            throw new RunException(e.Code, e.ToProblem(reading, "nothing can be simulated").Message, e) { File = reading };
        }
        catch (ArgumentException e)
        {
            throw new RunException(ProblemCodes.NoOptimum, $"{reading}: {Reason.Of(e)}. {ProblemCodes.NoOptimum.Remedy}", e) { File = reading };
        }
    }

    /// <summary>The players. Those who are out get a projection of 0, so that no lineup has them.</summary>
    private static IReadOnlyList<Player> WithoutExcluded(IReadOnlyList<Player> players, IReadOnlyList<string> excluded)
    {
        var names = excluded.DistinctBy(Names.PlayerName.Normalise).ToDictionary(Names.PlayerName.Normalise, StringComparer.Ordinal);
        if (names.Keys.Except(players.Select(player => player.NormalisedName)).FirstOrDefault() is { } unknown)
            throw RulePlayer.Unknown("exclude", names[unknown], players.Select(player => player.Name));
        return [.. players.Select(player => names.ContainsKey(player.NormalisedName) ? player with { Projection = 0 } : player)];
    }

    private static DkPlayerMatch Match(Night night, LineupUniverse universe, StepContext step)
    {
        var match = DkPlayerMatch.Of(universe, night.Entries);
        foreach (var (team, inFile) in match.RenamedTeams)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.RenamedTeam,
                File = night.EntriesFile.Path,
                Message = $"{night.EntriesFile.Path}: the team that {night.Projections.Path} calls {team} is {inFile} there, by the names and salaries of its players. {ProblemCodes.RenamedTeam.Remedy}",
            });
        }

        if (match.Unmatched.Count > 0)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.UnmatchedId,
                File = night.EntriesFile.Path,
                SampleRows = [.. match.Unmatched.Take(5)],
                Message = $"{night.EntriesFile.Path}: no ids for {match.Unmatched.Count} of {universe.Players.Count} projected players, so no entry is filled with them: {string.Join("; ", match.Unmatched.Take(20))}. {ProblemCodes.UnmatchedId.Remedy}",
            });
        }

        return match;
    }

    private static void RequireSameSlate(Night night, LineupUniverse universe)
    {
        var filed = night.Entries.Players.Select(player => Names.PlayerName.Normalise(player.Name)).ToHashSet(StringComparer.Ordinal);
        int named = universe.Players.Count(player => filed.Contains(Names.PlayerName.Normalise(player.Name)));
        if (2 * named < universe.Players.Count)
            throw new RunException(ProblemCodes.OtherSlate, $"{night.EntriesFile.Path} has {named} of the {universe.Players.Count} players of {night.Projections.Path}, so it is of another slate. {ProblemCodes.OtherSlate.Remedy}") { File = night.EntriesFile.Path };
    }

    private static void RequireSport(Night night, SlatePlayers players)
    {
        if (SportCheck.Of(night, players.Players) is { } reason)
            throw new RunException(ProblemCodes.OtherSport, $"The contests are taken for {night.Sport}, but {reason}. {ProblemCodes.OtherSport.Remedy}") { File = night.Projections.Path };
    }

    private static OutcomeModel Outcomes(Night night, SlatePlayers players, CorrelationMatrix? matrix, LineupUniverse universe, double? stdFraction, StepContext step)
    {
        int[] places = [.. universe.Players.Select(player => players.IndexOf(Names.PlayerName.Normalise(player.Name)))];
        double[,]? cells = matrix is null ? null : new double[places.Length, places.Length];
        for (int one = 0; one < places.Length && cells is not null; one++)
        {
            for (int other = 0; other < places.Length; other++)
                cells[one, other] = one == other ? 1 : matrix![places[one], places[other]];
        }

        var outcomes = OutcomeModel.Create([.. places.Select(place => Spread(players.Players[place]))], cells, SportScoring.Of(night.Sport));
        if (outcomes.Repair.LargestChange > 0)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.RepairedCorrelations,
                File = night.CorrMatrix!.Path,
                Message = FormattableString.Invariant($"{night.CorrMatrix.Path}: its least eigenvalue is {outcomes.Repair.SmallestEigenvalue:g3}, so no scores have these correlations; the nearest that scores can have differ by up to {outcomes.Repair.LargestChange:g3}. {ProblemCodes.RepairedCorrelations.Remedy}"),
            });
        }

        return outcomes;

        ScoreDistribution Spread(Player player)
        {
            double mean = FixedPoint.NanosToDouble(player.Projection);
            var quantiles = Quantiles(player, night, step);
            if (player.Deviation > 0)
                return new ScoreDistribution(mean, player.Deviation, quantiles);
            if (quantiles.Count > 1 && quantiles[0].Points < quantiles[^1].Points)
                return new ScoreDistribution(mean, null, quantiles);
            return stdFraction is { } fraction
                ? ScoreDistribution.FromFraction(mean, fraction)
                : throw new RunException(ProblemCodes.NoSpread, $"{night.Projections.Path}: {player.Name} has no dk_std above 0, and no percentiles that differ. {ProblemCodes.NoSpread.Remedy}") { File = night.Projections.Path };
        }
    }

    private static IReadOnlyList<ScoreQuantile> Quantiles(Player player, Night night, StepContext step)
    {
        for (int i = 1; i < player.Quantiles.Count; i++)
        {
            if (player.Quantiles[i].Points >= player.Quantiles[i - 1].Points)
                continue;
            step.Report(new Problem
            {
                Code = ProblemCodes.BadQuantiles,
                File = night.Projections.Path,
                Message = FormattableString.Invariant($"{night.Projections.Path}: the percentiles of {player.Name} fall from {player.Quantiles[i - 1].Points} to {player.Quantiles[i].Points} points. {ProblemCodes.BadQuantiles.Remedy}"),
            });
            return [];
        }

        return player.Quantiles;
    }

    private static RowTable<Row> Table(NightSlate slate, DkEntriesFile file)
    {
        var ids = Enumerable.Range(0, slate.Universe.Players.Count).ToDictionary(
            player => Names.PlayerName.Normalise(slate.Universe.Players[player].Name), player => slate.Match.PlayerInFile(player), StringComparer.Ordinal);
        Row[] rows = [.. slate.Players.Players.Select(player => new Row(player, ids.GetValueOrDefault(player.NormalisedName) is { } place ? file.Players[place] : null))];
        return new RowTable<Row>(rows, Columns);
    }

    internal sealed record Row(Player Player, DkPlayer? InFile);
}
