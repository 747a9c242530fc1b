using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Exposures;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>The totals of a group of entries over the contests of a segment.</summary>
internal sealed class SegmentGroup
{
    private const string Unknown = "UNKNOWN";
    private const int FlexSlots = Showdown.Slots - 1;

    private readonly Dictionary<SlatePlayers, PlayerCounts> _bySlate = [];
    private readonly long[] _stacks = new long[Showdown.Slots];
    private readonly long[] _byDupCount = new long[FieldBins.DupCountLabels.Length];
    private readonly long[] _byUserEntries = new long[FieldBins.UserEntriesLabels.Length];
    private readonly DuplicationTotals _bySalaryLeft = new(FeatureBins.SalaryLeftLabels.Length);
    private readonly DuplicationTotals _byGap = new(FeatureBins.GapShareLabels.Length);
    private int _contests;
    private long _entries;

    public void Add(SlatePlayers players, GroupTotals totals)
    {
        if (totals.Players.Entries == 0)
            return;
        _contests++;
        _entries += totals.Players.Entries;
        if (!_bySlate.TryGetValue(players, out var ofSlate))
            _bySlate.Add(players, ofSlate = new PlayerCounts(players.Players.Count));
        ofSlate.Add(totals.Players);
        Add(_stacks, totals.Stacks);
        Add(_byDupCount, totals.ByDupCount);
        Add(_byUserEntries, totals.ByUserEntries);
        _bySalaryLeft.Add(totals.BySalaryLeft);
        _byGap.Add(totals.ByGap);
    }

    /// <param name="field">All of the segment's entries.</param>
    /// <param name="means">The group's means, by name.</param>
    public FieldGroup ToProfile(SegmentGroup field, IReadOnlyDictionary<string, FieldFigure> means)
    {
        var (own, all) = (Counts(), field.Counts());
        return new FieldGroup
        {
            Contests = _contests,
            Entries = _entries,
            Means = means,
            Rates = own.ToDictionary(rates => rates.Key, IReadOnlyDictionary<string, FieldFigure> (rates) => Rates(rates.Value, all[rates.Key])),
            DuplicationByGap = Duplication(_byGap, field._byGap, FeatureBins.GapShareLabels),
            DuplicationBySalaryLeft = Duplication(_bySalaryLeft, field._bySalaryLeft, FeatureBins.SalaryLeftLabels),
            CaptainCalibration = Calibration.OfCaptains(_bySlate).ToProfile(),
            FlexCalibration = Calibration.OfFlex(_bySlate).ToProfile(),
        };
    }

    private static Dictionary<string, FieldFigure> Rates(LabelCounts own, LabelCounts field)
    {
        var rates = new Dictionary<string, FieldFigure>();
        foreach (var (label, count) in field.Counts)
            rates.Add(label, Rate(own.Counts.GetValueOrDefault(label), own.All, count, field.All));
        return rates;
    }

    private static FieldFigure Rate(long count, long all, long fieldCount, long fieldAll)
    {
        var rate = IntervalEstimate.OfRate(count, all);
        return Figures.Of(rate, rate.Over(fieldCount / (double)fieldAll), count);
    }

    private static IReadOnlyList<FieldDuplication> Duplication(DuplicationTotals own, DuplicationTotals field, string[] labels) =>
    [
        .. labels.Select((label, bin) => new FieldDuplication
        {
            Bin = label,
            Entries = own.Entries[bin],
            MeanDupCount = Figures.Known(own.DupCounts[bin] / (double)own.Entries[bin]),
            Unique = Rate(own.Unique[bin], own.Entries[bin], field.Unique[bin], field.Entries[bin]),
        }),
    ];

    private static void Add(long[] counts, long[] other)
    {
        for (int i = 0; i < counts.Length; i++)
            counts[i] += other[i];
    }

    private Dictionary<string, LabelCounts> Counts() => new()
    {
        ["cpt_archetype"] = ByPlayer(counts => counts.Captain, (slate, player) => slate.TierOf[player], _entries),
        ["cpt_position"] = ByPlayer(counts => counts.Captain, (slate, player) => slate.Players[player].Position, _entries),
        ["dup_count"] = ByBin(_byDupCount, bin => FieldBins.DupCountLabels[bin]),
        ["flex_archetype"] = ByPlayer(counts => counts.Flex, (slate, player) => slate.TierOf[player], _entries * FlexSlots),
        ["flex_position"] = ByPlayer(counts => counts.Flex, (slate, player) => slate.Players[player].Position, _entries * FlexSlots),
        ["pct_proj_gap_to_optimal_bin"] = ByBin(_byGap.Entries, bin => FeatureBins.GapShareLabels[bin]),
        ["salary_left_bin"] = ByBin(_bySalaryLeft.Entries, bin => FeatureBins.SalaryLeftLabels[bin]),
        ["stack_pattern"] = ByBin(_stacks, heavy => new TeamStack(0, heavy).Pattern),
        ["user_entries"] = ByBin(_byUserEntries, bin => FieldBins.UserEntriesLabels[bin]),
    };

    private LabelCounts ByPlayer(Func<PlayerCounts, long[]> slot, Func<SlatePlayers, int, string> label, long all)
    {
        var counts = new LabelCounts(all);
        foreach (var (slate, played) in _bySlate)
        {
            for (int player = 0; player < slot(played).Length; player++)
                counts.Add(label(slate, player), slot(played)[player]);
        }

        return counts;
    }

    private static long Sum(long[] counts)
    {
        long sum = 0;
        foreach (long count in counts)
            sum += count;
        return sum;
    }

    private static LabelCounts ByBin(long[] bins, Func<int, string> label)
    {
        var counts = new LabelCounts(Sum(bins));
        for (int bin = 0; bin < bins.Length; bin++)
            counts.Add(label(bin), bins[bin]);
        return counts;
    }

    private sealed class LabelCounts(long all)
    {
        public long All => all;

        public Dictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

        public void Add(string label, long count)
        {
            if (count == 0)
                return;
            label = label.Length == 0 ? Unknown : label;
            Counts[label] = Counts.GetValueOrDefault(label) + count;
        }
    }
}
