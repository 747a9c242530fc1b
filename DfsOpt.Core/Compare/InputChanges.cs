namespace DfsOpt.Core.Compare;

/// <summary>How the inputs of two runs differ, by their checksums.</summary>
/// <param name="Same">How many files have the same bytes, whatever their paths.</param>
/// <param name="Changed">Files with the same path and other bytes.</param>
/// <param name="OnlyBefore">Files that only the first run read.</param>
/// <param name="OnlyAfter">Files that only the second run read.</param>
public sealed record InputChanges(int Same, IReadOnlyList<string> Changed, IReadOnlyList<string> OnlyBefore, IReadOnlyList<string> OnlyAfter)
{
    private const string Season = "dk-results/showdown/";

    internal static InputChanges Between(RunSnapshot before, RunSnapshot after)
    {
        var a = ByPlace(before);
        var b = ByPlace(after);
        var checksumsBefore = a.Values.ToHashSet();
        var checksumsAfter = b.Values.ToHashSet();
        var places = a.Keys.Union(b.Keys).Order(StringComparer.Ordinal).ToList();
        return new InputChanges(
            a.Count(input => checksumsAfter.Contains(input.Value)),
            [.. places.Where(place => a.TryGetValue(place, out string? was) && b.TryGetValue(place, out string? now) && was != now && !checksumsAfter.Contains(was))],
            [.. places.Where(place => a.TryGetValue(place, out string? was) && !b.ContainsKey(place) && !checksumsAfter.Contains(was))],
            [.. places.Where(place => b.TryGetValue(place, out string? now) && !a.ContainsKey(place) && !checksumsBefore.Contains(now))]);
    }

    // Paths are taken from the season's folder on, as the other run's data may have been elsewhere.
    private static Dictionary<string, string> ByPlace(RunSnapshot run)
    {
        var inputs = new Dictionary<string, string>();
        foreach (var input in run.Manifest?.Inputs ?? [])
        {
            string path = input.Path.Replace('\\', '/');
            int season = path.IndexOf(Season, StringComparison.Ordinal);
            inputs[season < 0 ? path : path[(season + Season.Length)..]] = input.ChecksumSha256;
        }

        return inputs;
    }
}
