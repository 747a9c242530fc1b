using DfsOpt.Core.Features;

namespace DfsOpt.Core.Distributions;

/// <summary>How many of a segment's entries its distributions count, over the contests with at least one counted entry.</summary>
/// <param name="Entries">All entries.</param>
/// <param name="Submitted">Entries with a lineup.</param>
/// <param name="Counted">Entries that are counted in the distributions.</param>
/// <param name="Invalid">Entries with an invalid lineup.</param>
internal sealed record Coverage(long Entries, long Submitted, long Counted, long Invalid)
{
    /// <summary>If less than this share is counted, the distributions may not represent the segment.</summary>
    private const double LowestRate = 0.9;

    private const int NamedPlayers = 5;

    /// <summary>Counted entries / submitted entries, 0 to 1.</summary>
    public double Rate => Counted / (double)Submitted;

    public static Coverage Of(IReadOnlyList<JoinedContest> contests) => new(
        contests.Sum(c => (long)c.Contest.Size),
        contests.Sum(c => (long)c.Contest.Size - c.Contest.Unsubmitted),
        contests.Sum(c => (long)c.Size),
        contests.Sum(c => (long)c.Contest.Invalid));

    /// <summary>A warning if too few entries count; otherwise <see langword="null"/>.</summary>
    /// <param name="gppCategory">The segment.</param>
    /// <param name="contests">Its contests.</param>
    public Problem? Problem(string gppCategory, IReadOnlyList<JoinedContest> contests)
    {
        if (Rate >= LowestRate)
            return null;
        var players = MissingPlayers(contests);
        string[] costs =
        [
            .. players.Select(p => $"'{p.Name}' costs {p.Entries} of {p.Slate}"),
            .. Invalid > 0 ? [Invalid == 1 ? "1 lineup is invalid" : $"{Invalid} lineups are invalid"] : (string[])[],
        ];
        return new Problem
        {
            Code = ProblemCodes.LowCoverage,
            SampleRows = [.. players.Select(p => p.Name)],
            Message = FormattableString.Invariant($"{gppCategory} counts {Counted} of {Submitted} submitted lineups ({Counted * 1000 / Submitted / 10.0}%): ") + $"{string.Join(", ", costs)}. {ProblemCodes.LowCoverage.Remedy}",
        };
    }

    /// <summary>Players missing from the projections, those that cost the most entries first.</summary>
    private static List<(string Name, string Slate, long Entries)> MissingPlayers(IReadOnlyList<JoinedContest> contests)
    {
        var missing = new Dictionary<(string Slate, string Normalised), (string Name, long Entries)>();
        foreach (var joined in contests.Where(c => !c.IsWhole))
        {
            var (lineups, slate) = (joined.Contest.Lineups, joined.Players.Slate.Key);
            for (int lineup = 0; lineup < lineups.Lineups.Length; lineup++)
            {
                if (joined.IsJoined(lineup))
                    continue;
                foreach (ushort name in lineups.Lineups[lineup])
                {
                    if (joined.PlayerOf[name] >= 0)
                        continue;
                    var key = (slate, lineups.NormalisedNames[name]);
                    long entries = missing.GetValueOrDefault(key).Entries + lineups.EntriesOf[lineup];
                    missing[key] = (missing.TryGetValue(key, out var known) ? known.Name : joined.Contest.WrittenNames[name], entries);
                }
            }
        }

        return [.. missing.OrderByDescending(m => m.Value.Entries).ThenBy(m => m.Key).Take(NamedPlayers).Select(m => (m.Value.Name, m.Key.Slate, m.Value.Entries))];
    }
}
