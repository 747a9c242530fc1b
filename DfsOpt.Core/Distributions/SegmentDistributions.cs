using DfsOpt.Core.Features;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Distributions;

/// <summary>What the fields of one segment look like.</summary>
internal sealed class SegmentDistributions
{
    private const int SalaryBinWidth = 500;
    private const string Unknown = "UNKNOWN";

    public SegmentDistributions(string gppCategory, IReadOnlyList<JoinedContest> contests, IReadOnlyList<CaptainTier> tiers)
    {
        GppCategory = gppCategory;
        SourceContests = [.. contests.Select(c => c.Contest.Id).Distinct().Order(StringComparer.Ordinal)];
        RowCount = contests.Sum(c => (long)c.Size);
        var salaries = new List<WeightedValue>();
        var gaps = new List<WeightedValue>();
        var duplicates = new List<WeightedValue>();
        foreach (var contest in contests)
        {
            var tierOf = CaptainTiers.Of(contest.Players, tiers);
            for (int lineup = 0; lineup < contest.Points.Length; lineup++)
            {
                if (!contest.IsJoined(lineup))
                    continue;
                int entries = contest.Contest.EntriesOf[lineup];
                salaries.Add(new(contest.SalaryLeft(lineup), entries));
                gaps.Add(new(contest.Gap(lineup), entries));
                duplicates.Add(new(entries, entries));
                var six = contest.PlayersOf(lineup);
                Count(StackPatterns, TeamStack.Of(six, contest.Players.TeamOf).Pattern, entries);
                Count(CaptainArchetypes, tierOf[six[0]], entries);
            }
        }

        SalaryLeft = Distribution.FromZero([.. salaries], SalaryBinWidth, 1);
        Gap = Distribution.FromZero([.. gaps], FixedPoint.HalfNanosPerPoint, FixedPoint.HalfNanosPerPoint);
        Duplicates = Distribution.OfWholeNumbers([.. duplicates]);
    }

    public string GppCategory { get; }

    /// <summary>Contest ids, in ordinal order.</summary>
    public IReadOnlyList<string> SourceContests { get; }

    /// <summary>Entries.</summary>
    public long RowCount { get; }

    /// <summary>In dollars.</summary>
    public Distribution SalaryLeft { get; }

    /// <summary>In points.</summary>
    public Distribution Gap { get; }

    /// <summary>In entries of the contest with the same lineup, counted for each entry.</summary>
    public Distribution Duplicates { get; }

    public Dictionary<string, long> StackPatterns { get; } = [];

    public Dictionary<string, long> CaptainArchetypes { get; } = [];

    private static void Count(Dictionary<string, long> counts, string key, int entries)
    {
        key = key.Length == 0 ? Unknown : key;
        counts[key] = counts.GetValueOrDefault(key) + entries;
    }
}
