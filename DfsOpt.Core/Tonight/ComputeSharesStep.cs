using DfsOpt.Core.Inputs;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Shares;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>04: computes, for each segment, the share of a field that each lineup is expected to be.</summary>
internal static class ComputeSharesStep
{
    private const int Listed = 1_000;

    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("gpp_category", r => r.Segment, "The segment, such as `nba-showdown-mme-1k-10k`."),
        .. LineupColumns.Names<Row>(r => r.Lineup),
        new("share", r => r.Share, "The share of the segment's fields that the lineup is expected to be, from 0 to 1."),
    ];

    public static StepOutput<IReadOnlyDictionary<string, FieldShares>> Run(Night night, NightSlate slate, StepContext step)
    {
        var segments = night.Contests.DistinctBy(contest => contest.Segment).ToList();
        step.Progress.Expect(ProgressUnit.Segments, segments.Count);
        var shares = new Dictionary<string, FieldShares>(StringComparer.Ordinal);
        foreach (var contest in segments)
        {
            var field = new FieldShares(contest.Segment, SharesOf(contest, slate), Listed, step.CancellationToken);
            if (!double.IsFinite(field.Entropy))
                throw new RunException(ProblemCodes.NoShareModel, $"{contest.Model.FullPath} is not a share model: with its coefficients, the lineups of this slate have no finite shares. {ProblemCodes.NoShareModel.Remedy}") { File = contest.Model.Path };
            NightLog.SharesComputed(step.Log, field.Segment, field.Entropy, field.Top1, field.Top100, field.Top10000);
            shares.Add(contest.Segment, field);
            step.Progress.Add(1);
        }

        Row[] rows = [.. shares.Values.SelectMany(field => field.MostProbable.Select(lineup => new Row(field.Segment, new NightLineup(night, slate, lineup.Lineup), lineup.Share)))];
        return new StepOutput<IReadOnlyDictionary<string, FieldShares>>(shares, new RowTable<Row>(rows, Columns), slate.Universe.Count)
        {
            Inputs = [.. segments.Select(contest => contest.Model)],
            Metrics = [new("num_segments", shares.Count)],
            Details =
            [
                Of("entropy", field => field.Entropy),
                Of("top_1_mass", field => field.Top1),
                Of("top_100_mass", field => field.Top100),
                Of("top_10000_mass", field => field.Top10000),
            ],
        };

        Metric Of(string name, Func<FieldShares, double> value) => new(name, shares.ToDictionary(field => field.Key, field => (object?)value(field.Value)));
    }

    private static SlateShares SharesOf(NightContest contest, NightSlate slate)
    {
        try
        {
            return ShareModel.Load(contest.Model.FullPath, contest.Segment).Shares(slate.Universe);
        }
        catch (FormatException e)
        {
            throw new RunException(ProblemCodes.NoShareModel, $"{e.Message} {ProblemCodes.NoShareModel.Remedy}", e) { File = contest.Model.Path };
        }
        catch (ArgumentException e)
        {
            throw new RunException(ProblemCodes.NoShareModel, $"{contest.Model.FullPath}: {Reason.Of(e)}. {ProblemCodes.NoShareModel.Remedy}", e) { File = contest.Model.Path };
        }
    }

    internal sealed record Row(string Segment, NightLineup Lineup, double Share);
}
