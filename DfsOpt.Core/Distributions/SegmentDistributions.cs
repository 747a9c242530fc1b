using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Distributions;

/// <summary>What the fields of one segment look like.</summary>
internal sealed class SegmentDistributions
{
    private const int SalaryBinWidth = 500;
    private const string Unknown = "UNKNOWN";
    private const string SchemaVersion = "v1";

    /// <param name="gppCategory">The segment.</param>
    /// <param name="contests">Its contests.</param>
    /// <param name="cancellationToken">Stops the fit between contests.</param>
    public SegmentDistributions(string gppCategory, IReadOnlyList<JoinedContest> contests, CancellationToken cancellationToken)
    {
        GppCategory = gppCategory;
        ContestCount = contests.Count;
        SourceContests = [.. contests.Select(c => c.Contest.Id).Distinct().Order(StringComparer.Ordinal)];
        RowCount = contests.Sum(c => (long)c.Size);
        Coverage = Coverage.Of(contests);
        CoverageProblem = Coverage.Problem(gppCategory, contests);
        IntegerCounts salaries = new(), duplicates = new();
        foreach (var contest in contests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(contest, salaries, duplicates);
        }

        SalaryLeft = Distribution.FromZero(salaries, SalaryBinWidth, 1);
        Gap = Distribution.FromZero(new ContestGaps(contests, cancellationToken), FixedPoint.HalfNanosPerPoint, FixedPoint.HalfNanosPerPoint);
        Duplicates = Distribution.OfWholeNumbers(duplicates);
    }

    public string GppCategory { get; }

    /// <summary>How many contests there are; two slates may each have one with the same id.</summary>
    public int ContestCount { get; }

    /// <summary>Distinct contest ids in ordinal order.</summary>
    public IReadOnlyList<string> SourceContests { get; }

    /// <summary>How many entries are counted.</summary>
    public long RowCount { get; }

    public Coverage Coverage { get; }

    /// <summary>A warning if too few lineups count; otherwise <see langword="null"/>.</summary>
    public Problem? CoverageProblem { get; }

    /// <summary>In dollars.</summary>
    public Distribution SalaryLeft { get; }

    /// <summary>In points.</summary>
    public Distribution Gap { get; }

    /// <summary>How many entries of the contest have the same lineup, for each entry.</summary>
    public Distribution Duplicates { get; }

    public Dictionary<string, long> StackPatterns { get; } = [];

    public Dictionary<string, long> CaptainArchetypes { get; } = [];

    /// <summary>The distributions as an artifact.</summary>
    /// <param name="generatedAt">When the run started, as text.</param>
    public TargetDistribution ToArtifact(string generatedAt) => new()
    {
        Coverage = new SegmentCoverage(Coverage.Counted, Coverage.Entries, Coverage.Rate, Coverage.Submitted),
        CptArchetype = Shares(CaptainArchetypes),
        DupCount = Duplicates.ToHistogram(),
        GeneratedAtText = generatedAt,
        GppCategory = GppCategory,
        ProjGapToOptimal = Gap.ToHistogram(),
        SalaryLeft = SalaryLeft.ToHistogram(),
        SchemaVersion = SchemaVersion,
        SourceContests = SourceContests,
        StackPattern = Shares(StackPatterns),
        Validation = new DistributionValidation
        {
            DupRateSum = Duplicates.RateSum,
            GapRateSum = Gap.RateSum,
            NRows = RowCount,
            SalaryLeftRateSum = SalaryLeft.RateSum,
        },
    };

    private void Add(JoinedContest contest, IntegerCounts salaries, IntegerCounts duplicates)
    {
        long[] ofStack = new long[Showdown.Slots];
        long[] ofCaptain = new long[contest.Players.TierOf.Length];
        for (int lineup = 0; lineup < contest.Points.Length; lineup++)
        {
            if (!contest.IsJoined(lineup))
                continue;
            int entries = contest.Contest.Lineups.EntriesOf[lineup];
            salaries.Add(contest.SalaryLeft(lineup), entries);
            duplicates.Add(entries, entries);
            ofStack[contest.HeavyCount[lineup]] += entries;
            ofCaptain[contest.CaptainOf(lineup)] += entries;
        }

        for (int heavy = 0; heavy < ofStack.Length; heavy++)
            Count(StackPatterns, new TeamStack(0, heavy).Pattern, ofStack[heavy]);
        for (int captain = 0; captain < ofCaptain.Length; captain++)
            Count(CaptainArchetypes, contest.Players.TierOf[captain], ofCaptain[captain]);
    }

    private static void Count(Dictionary<string, long> counts, string key, long entries)
    {
        if (entries == 0)
            return;
        key = key.Length == 0 ? Unknown : key;
        counts[key] = counts.GetValueOrDefault(key) + entries;
    }

    private CategoryShares Shares(Dictionary<string, long> entries)
    {
        var rates = new Dictionary<string, double>();
        foreach (var (label, count) in entries)
            rates.Add(label, count / (double)RowCount);
        return new CategoryShares { Counts = entries, Rates = rates };
    }
}
