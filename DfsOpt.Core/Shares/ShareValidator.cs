using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

        if (options.HeldOutFraction is { } fraction)
        {
            int heldOut = Math.Clamp((int)Math.Round(fraction * slates.Count), 1, slates.Count - 1);
            var ordered = slates.OrderBy(slate => OrderOf(slate.Key, options.Seed)).ThenBy(slate => slate.Key, StringComparer.Ordinal).ToList();
            var model = ShareModel.Fit(ordered[heldOut..], fit.Model.Schema, options, cancellationToken).Model;
            return new ShareValidation(ShareValidation.HoldOutFraction, [.. ordered[..heldOut].Select(slate => HeldOutTest.Of(slate, model))]);
        }

        var models = Enumerable.Range(0, slates.Count).Select(slate => slates.Count > ManySlates
            ? new ShareModel(fit.Model.Schema, fitter.ThetaWithout(slate), fit.Model.Alpha)
            : ShareModel.Fit([.. slates.Where((_, i) => i != slate)], fit.Model.Schema, options with { Start = fit.Model.Theta }, cancellationToken).Model).ToList();
        return new ShareValidation(
            ShareValidation.LeaveOneSlateOut,
            [.. OrderedWork.Run(Enumerable.Range(0, slates.Count).ToList(), () => 0, (slate, _) => HeldOutTest.Of(slates[slate], models[slate]), cancellationToken)]);
    }

    /// <summary>A number that a seed and a key alone decide.</summary>
    private static ulong OrderOf(string key, long seed) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {key}"))));

    private static ObservedSlate Half(ObservedSlate slate, Func<ObservedLineup, int> entriesOf) => slate with
    {
        Contests = [.. slate.Contests.Select(contest => contest with
        {
            Lineups = [.. contest.Lineups.Where(l => entriesOf(l) > 0).Select(l => new ObservedLineup(l.Lineup, entriesOf(l)))],
        })],
    };
}
