using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>Predicts each slate by a model of the others, or of a single slate one half of the users by the other half.</summary>
/// <param name="fitter">What has been fitted.</param>
/// <param name="optimum">Its optimum: where the search for those without a slate begins.</param>
internal sealed class ShareValidator(ShareFitter fitter, NewtonOptimum optimum)
{
    // A slate of so many moves θ by so little that one Newton step from the optimum of all finds the optimum without it.
    private const int ManySlates = 8;

    // What a gradient so small is still worth shows in no digit that is read.
    private const double Tolerance = 1e-7;

    private readonly SlateSample[] _samples = fitter.Samples;

    public HeldOutFolds Run()
    {
        if (_samples.Length == 1)
            return new HeldOutFolds(ShareValidation.SplitUsersInHalves, [.. SplitUsers()]);
        return fitter.Options.HeldOutFraction is { } fraction
            ? new HeldOutFolds(ShareValidation.HoldOutFraction, [.. HoldOut(fraction)])
            : new HeldOutFolds(ShareValidation.LeaveOneSlateOut, [.. Enumerable.Range(0, _samples.Length).Select(LeaveOut)]);
    }

    private IEnumerable<HeldOutFold> SplitUsers()
    {
        var slate = _samples[0].Prepared;
        ObservedSlate first = Half(slate.Slate, l => l.OfFirstHalf), second = Half(slate.Slate, l => l.Entries - l.OfFirstHalf);
        if (first.Entries == 0 || second.Entries == 0)
            return [];
        return [new HeldOutFold(new SlateSample(slate.With(second), fitter.Schema), Model([new SlateSample(slate.With(first), fitter.Schema)], optimum.Moments))];
    }

    private IEnumerable<HeldOutFold> HoldOut(double fraction)
    {
        int heldOut = Math.Clamp((int)Math.Round(fraction * _samples.Length), 1, _samples.Length - 1);
        int[] ordered = [.. Enumerable.Range(0, _samples.Length).OrderBy(at => OrderOf(_samples[at].Slate.Key, fitter.Options.Seed)).ThenBy(at => at)];
        var model = Model([.. ordered[heldOut..].Select(at => _samples[at])], [.. ordered[heldOut..].Select(at => optimum.Moments[at])]);
        return ordered[..heldOut].Select(at => new HeldOutFold(_samples[at], model));
    }

    private HeldOutFold LeaveOut(int slate)
    {
        fitter.CancellationToken.ThrowIfCancellationRequested();
        return new HeldOutFold(_samples[slate], _samples.Length > ManySlates
            ? new ShareModel(fitter.Schema, optimum.ThetaWithout(slate, fitter.Options.L2), optimum.Alpha)
            : Model([.. _samples.Where((_, at) => at != slate)], [.. optimum.Moments.Where((_, at) => at != slate)]));
    }

    /// <summary>A model of some of the slates, or of some of their entries.</summary>
    private ShareModel Model(SlateSample[] samples, SlateMoments[] moments)
    {
        var found = new ShareFitter(samples, fitter.Schema, fitter.Options, fitter.CancellationToken).Find(optimum.Theta, optimum.Alpha, moments, Tolerance);
        return new ShareModel(fitter.Schema, found.Theta, found.Alpha);
    }

    /// <summary>A number that a seed and a key alone decide.</summary>
    private static ulong OrderOf(string key, long seed) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {key}"))));

    private static ObservedSlate Half(ObservedSlate slate, Func<ObservedLineup, int> entriesOf) => slate with
    {
        Contests = [.. slate.Contests.Select(contest => Half(contest, entriesOf))],
    };

    private static ObservedContest Half(ObservedContest contest, Func<ObservedLineup, int> entriesOf)
    {
        var lineups = new ObservedLineup[contest.Lineups.Count];
        int count = 0;
        foreach (var lineup in contest.Lineups)
        {
            if (entriesOf(lineup) is > 0 and var entries)
                lineups[count++] = new ObservedLineup(lineup.Lineup, entries);
        }

        return contest with { Lineups = lineups[..count] };
    }
}
