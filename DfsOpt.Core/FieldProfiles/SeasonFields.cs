using DfsOpt.Core.ContestResults;
using DfsOpt.Core.Exposures;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>How the fields of a season play, collected contest by contest, by segment and by slate.</summary>
internal sealed class SeasonFields
{
    private readonly Dictionary<string, SegmentField> _segments = [];
    private readonly Dictionary<SlatePlayers, SlateExposures> _slates = [];
    private readonly List<ContestSummary> _contests = [];
    private readonly List<DuplicatedLineup> _duplicates = [];

    /// <summary>The segments, in ordinal order.</summary>
    public IEnumerable<SegmentField> Segments => _segments.Values.OrderBy(segment => segment.GppCategory, StringComparer.Ordinal);

    /// <summary>The slates, in the order of their first contests.</summary>
    public IReadOnlyCollection<SlateExposures> Slates => _slates.Values;

    public IReadOnlyList<ContestSummary> Contests => _contests;

    /// <summary>The most duplicated lineups of each contest.</summary>
    public IReadOnlyList<DuplicatedLineup> Duplicates => _duplicates;

    public void Add(ContestProfile field)
    {
        string gppCategory = field.Joined.Contest.GppCategory;
        if (!_segments.TryGetValue(gppCategory, out var segment))
            _segments.Add(gppCategory, segment = new SegmentField(gppCategory));
        segment.Add(field);
        if (!_slates.TryGetValue(field.Joined.Players, out var slate))
            _slates.Add(field.Joined.Players, slate = new SlateExposures(field.Joined.Players) { OptimalLineup = field.Joined.OptimalLineup });
        slate.Add(field.Joined.Contest, field[FinishGroup.Field].Players);
        _contests.Add(field.Result);
        _duplicates.AddRange(field.Duplicates);
    }
}
