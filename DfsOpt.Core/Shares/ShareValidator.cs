using DfsOpt.Core.Parallel;

namespace DfsOpt.Core.Shares;

/// <summary>Predicts each slate by a model of the others, or of a single slate one half of the users by the other half.</summary>
internal static class ShareValidator
{
    // A slate of so many moves θ by so little that one Newton step from the optimum of all finds the optimum without it.
    private const int ManySlates = 8;

    public static ShareValidation Run(ShareFitter fitter, ShareFit fit, ShareFitOptions options, CancellationToken cancellationToken)
    {
        var slates = fitter.Samples.Select(sample => sample.Slate).ToList();
        if (slates.Count == 1)
        {
            var (first, second) = (Half(slates[0], l => l.OfFirstHalf), Half(slates[0], l => l.Entries - l.OfFirstHalf));
            bool canSplit = first.Entries > 0 && second.Entries > 0;
            return new ShareValidation(ShareValidation.SplitUsersInHalves, canSplit ? [HeldOutTest.Of(second, ShareModel.Fit([first], fit.Model.Schema, options, cancellationToken).Model)] : []);
        }

        var models = Enumerable.Range(0, slates.Count).Select(slate => slates.Count > ManySlates
            ? new ShareModel(fit.Model.Schema, fitter.ThetaWithout(slate), fit.Model.Alpha)
            : ShareModel.Fit([.. slates.Where((_, i) => i != slate)], fit.Model.Schema, options with { Start = fit.Model.Theta }, cancellationToken).Model).ToList();
        return new ShareValidation(
            ShareValidation.LeaveOneSlateOut,
            [.. OrderedWork.Run(Enumerable.Range(0, slates.Count).ToList(), () => 0, (slate, _) => HeldOutTest.Of(slates[slate], models[slate]), cancellationToken)]);
    }

    private static ObservedSlate Half(ObservedSlate slate, Func<ObservedLineup, int> entriesOf) => slate with
    {
        Contests = [.. slate.Contests.Select(contest => contest with
        {
            Lineups = [.. contest.Lineups.Where(l => entriesOf(l) > 0).Select(l => new ObservedLineup(l.Lineup, entriesOf(l)))],
        })],
    };
}
