using DfsOpt.Core.Payouts;
using DfsOpt.Core.Segments;

namespace DfsOpt.Core.Tonight;

/// <summary>Decides which segment's share model a contest's field is drawn from.</summary>
/// <param name="Sport">The contests' sport, in lower case; <see langword="null"/> takes the models' sport, if they are all of the same.</param>
/// <param name="Only">The segment to use for all contests; <see langword="null"/> for each contest's own.</param>
/// <param name="Definitions">How contests are sorted into segments.</param>
internal sealed record NightSegments(string? Sport, string? Only, SegmentDefinitions Definitions)
{
    private const string Folder = "share_models";
    private const string FileName = "theta.json";

    /// <summary>The share models in a run's directory, or in a folder of them, by segment.</summary>
    public static IReadOnlyDictionary<string, string> ModelsIn(string folder)
    {
        string below = Path.Combine(folder, Folder);
        return Directory.GetDirectories(Directory.Exists(below) ? below : folder)
            .Where(segment => File.Exists(Path.Combine(segment, FileName)))
            .ToDictionary(segment => Path.GetFileName(segment), segment => Path.Combine(segment, FileName), StringComparer.Ordinal);
    }

    /// <summary>The night's sport.</summary>
    /// <exception cref="RunException">It is not known.</exception>
    public string SportOf(IEnumerable<string> segments, string folder)
    {
        if ((Sport ?? (Only is null ? null : SportIn(Only))) is { } said)
            return said;
        string[] sports = [.. segments.Select(SportIn).Distinct().Order(StringComparer.Ordinal)];
        return sports switch
        {
            [var one] => one,
            _ => throw new RunException(ProblemCodes.UnknownContestSport, $"{folder} has share models for {string.Join(" and ", sports)}, and nothing says which sport the contests are. {ProblemCodes.UnknownContestSport.Remedy}"),
        };
    }

    /// <summary>The segment of a contest whose size is known.</summary>
    public string Of(ContestTerms contest, string sport) => Only ?? Segment.Of(sport, contest.MaxEntriesPerUser, contest.Entries!.Value, Definitions);

    private static string SportIn(string segment) => segment.Split('-')[0];
}
