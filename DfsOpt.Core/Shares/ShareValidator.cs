using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>Predicts each slate by a model of the others, or of a single slate one half of the users by the other half.</summary>
/// <param name="fitter">What has been fitted.</param>
/// <param name="search">The search for its optimum, about there: where that for those without a slate begins.</param>
internal sealed class ShareValidator(ShareFitter fitter, ShareSearch search)
{
    // A slate of so many moves θ by so little that the passes at the optimum of all show the optimum without it.
    private const int ManySlates = 8;

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
        var whole = _samples[0];
        SlateSample first = whole.With(Half(whole.Slate, l => l.OfFirstHalf), fitter.Schema), second = whole.With(Half(whole.Slate, l => l.Entries - l.OfFirstHalf), fitter.Schema);
        return first.Slate.Entries == 0 || second.Slate.Entries == 0 ? [] : [new HeldOutFold(second, Model([first], search.At.Sums))];
    }

    private IEnumerable<HeldOutFold> HoldOut(double fraction)
    {
        int heldOut = Math.Clamp((int)Math.Round(fraction * _samples.Length), 1, _samples.Length - 1);
        int[] ordered = [.. Enumerable.Range(0, _samples.Length).OrderBy(at => OrderOf(_samples[at].Slate.Key, fitter.Options.Seed)).ThenBy(at => at)];
        var model = Model([.. ordered[heldOut..].Select(at => _samples[at])], [.. ordered[heldOut..].Select(at => search.At.Sums[at])]);
        return ordered[..heldOut].Select(at => new HeldOutFold(_samples[at], model));
    }

    private HeldOutFold LeaveOut(int slate) => new(
        _samples[slate], Model([.. _samples.Where((_, at) => at != slate)], [.. search.At.Sums.Where((_, at) => at != slate)]));

    /// <summary>A model of some of the slates, or of some of their entries.</summary>
    private ShareModel Model(SlateSample[] samples, SlateSums[] sums)
    {
        var found = new ShareFitter(samples, fitter.Schema, fitter.Options, fitter.CancellationToken).Search(search.At.Theta, search.At.Alpha, sums);
        found.Run(samples.Length >= ManySlates ? double.PositiveInfinity : ShareSearch.NearGain);
        return new ShareModel(fitter.Schema, found.At.Theta, found.At.Alpha);
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
