using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>How the field of a segment plays, contest by contest as they come.</summary>
/// <param name="gppCategory">The segment.</param>
internal sealed class SegmentField(string gppCategory)
{
    private const string SchemaVersion = "v1";
    private const double Confidence = 0.95;

    private static readonly FinishGroup[] _finishGroups = Enum.GetValues<FinishGroup>();
    private static readonly FieldMeasure[] _measures = Enum.GetValues<FieldMeasure>();

    private readonly SegmentGroup[] _groups = Array.ConvertAll(_finishGroups, _ => new SegmentGroup());
    private readonly ContestBootstrap _bootstrap = new();
    private readonly long[] _users = new long[FieldBins.UserEntriesLabels.Length];
    private int _finalContests;
    private long _entriesOfUsers;

    public string GppCategory => gppCategory;

    public void Add(ContestProfile contest)
    {
        _finalContests += contest.Joined.Contest.IsOver ? 1 : 0;
        _bootstrap.Add(contest);
        foreach (var group in _finishGroups)
            _groups[(int)group].Add(contest.Joined.Players, contest[group]);
        if (contest.Users is not { } users)
            return;
        _entriesOfUsers += contest.Joined.Size;
        for (int bin = 0; bin < users.Length; bin++)
            _users[bin] += users[bin];
    }

    /// <param name="seed">What the intervals of means hang on.</param>
    /// <param name="generatedAt">The run's start.</param>
    public FieldProfile ToProfile(long seed, string generatedAt)
    {
        var means = _bootstrap.Means(seed);
        return new FieldProfile
        {
            SchemaVersion = SchemaVersion,
            GeneratedAt = generatedAt,
            GppCategory = gppCategory,
            Contests = _bootstrap.Contests,
            FinalContests = _finalContests,
            Confidence = Confidence,
            BootstrapSamples = ContestBootstrap.Samples,
            Seed = seed,
            Users = Users(),
            Field = Group(FinishGroup.Field),
            TopTenPercent = Group(FinishGroup.TopTenPercent),
            TopOnePercent = Group(FinishGroup.TopOnePercent),
        };

        FieldGroup Group(FinishGroup group)
        {
            var figures = new Dictionary<string, FieldFigure>();
            foreach (var measure in _measures)
                figures.Add(NameOf(measure), Figures.Of(means.Mean(group, measure), means.Ratio(group, measure)));
            return _groups[(int)group].ToProfile(_groups[(int)FinishGroup.Field], figures);
        }
    }

    private static string NameOf(FieldMeasure measure) => measure switch
    {
        FieldMeasure.AvgCorr => "avg_corr",
        FieldMeasure.DupCount => "dup_count",
        FieldMeasure.OwnershipProduct => "ownership_product",
        FieldMeasure.OwnershipSum => "ownership_sum",
        FieldMeasure.ProjGapToOptimal => "proj_gap_to_optimal",
        _ => "salary_left",
    };

    private FieldUsers Users()
    {
        var byEntries = new Dictionary<string, long>();
        long users = 0;
        for (int bin = 0; bin < _users.Length; bin++)
        {
            users += _users[bin];
            if (_users[bin] > 0)
                byEntries.Add(FieldBins.UserEntriesLabels[bin], _users[bin]);
        }

        return new FieldUsers { Count = users, MeanEntries = Figures.Known(_entriesOfUsers / (double)users), ByEntries = byEntries };
    }
}
