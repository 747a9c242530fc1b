using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>02: counts the slate's legal lineups.</summary>
internal static class EnumerateUniverseStep
{
    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("captain", r => r.Captain, "The captain, as the projection file spells him."),
        new("stack_pattern", r => r.Stack, "How the six split between the two teams: `3-3`, `4-2` or `5-1`."),
        new("num_lineups", r => r.Lineups, "How many legal lineups have both."),
    ];

    /// <summary>The possible splits between the teams, by how many players are of the slate's first team.</summary>
    private static readonly string[] _stacks = ["", "5-1", "4-2", "3-3", "4-2", "5-1", ""];

    public static StepOutput<NightSlate> Run(NightSlate slate, StepContext step)
    {
        var universe = slate.Universe;
        if (universe.Count == 0)
            throw new RunException(ProblemCodes.NoOptimum, $"The players allow no legal lineup. {ProblemCodes.NoOptimum.Remedy}");
        var rows = new List<Row>();
        byte[] isOfFirst = [.. universe.Players.Select(player => (byte)(player.Team == universe.Teams[0] ? 1 : 0))];
        for (int captain = 0; captain < universe.Players.Count; captain++)
        {
            step.CancellationToken.ThrowIfCancellationRequested();
            long[] counts = new long[_stacks.Length];
            foreach (var block in universe.Blocks(captain, Math.Max(8_192, universe.Players.Count)))
            {
                for (int i = 0; i < block.Count; i++)
                {
                    int ofFirst = isOfFirst[captain];
                    for (int slot = 0; slot < Universe.LineupBlock.FlexSlots; slot++)
                        ofFirst += isOfFirst[block.Flex(slot)[i]];
                    counts[ofFirst]++;
                }
            }

            rows.AddRange(Enumerable.Range(1, _stacks.Length - 2).GroupBy(ofFirst => _stacks[ofFirst]).OrderByDescending(stack => stack.Key, StringComparer.Ordinal)
                .Select(stack => new Row(universe.Players[captain].Name, stack.Key, stack.Sum(ofFirst => counts[ofFirst]))));
        }

        return new StepOutput<NightSlate>(slate, new RowTable<Row>(rows, Columns), slate.Players.Players.Count)
        {
            Metrics =
            [
                new("num_players", universe.Players.Count),
                new("num_lineups", universe.Count),
                new("optimal_proj_points", universe.OptimalPoints),
            ],
        };
    }

    internal sealed record Row(string Captain, string Stack, long Lineups);
}
