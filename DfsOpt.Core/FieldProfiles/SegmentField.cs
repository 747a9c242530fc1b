using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>How the field of a segment plays, collected contest by contest.</summary>
/// <param name="gppCategory">The segment.</param>
internal sealed class SegmentField(string gppCategory)
{
    private const string SchemaVersion = "v1";
    private const double Confidence = 0.95;

    private readonly SegmentGroup[] _groups = Array.ConvertAll(FinishGroups.All, _ => new SegmentGroup());
    private readonly ContestBootstrap _bootstrap = new();
    private readonly long[] _users = new long[FieldBins.UserEntriesLabels.Length];
    private int _finalContests;
    private long _entriesOfUsers;

    public string GppCategory => gppCategory;

    public void Add(ContestProfile contest)
    {
        _finalContests += contest.Joined.Contest.IsOver ? 1 : 0;
        _bootstrap.Add(contest);
        foreach (var group in FinishGroups.All)
            _groups[(int)group].Add(contest.Joined.Players, contest[group]);
        if (contest.Users is not { } users)
            return;
        _entriesOfUsers += contest.EntriesOfUsers;
        for (int bin = 0; bin < users.Length; bin++)
            _users[bin] += users[bin];
    }

    /// <param name="seed">The seed of the bootstrap that the intervals of means come from.</param>
    /// <param name="generatedAt">When the run started, as text.</param>
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
            foreach (var measure in FieldMeasures.All)
                figures.Add(FieldMeasures.Name(measure), Figures.Of(means.Mean(group, measure), means.Ratio(group, measure)));
            return _groups[(int)group].ToProfile(_groups[(int)FinishGroup.Field], figures);
        }
    }

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
