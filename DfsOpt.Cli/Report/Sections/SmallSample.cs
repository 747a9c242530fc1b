using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Finds segments with too little data to be trusted.</summary>
internal static class SmallSample
{
    private const int FewContests = 5;
    private const int FewEntries = 1_000;

    /// <summary>Why a segment has too little data; <see langword="null"/> if it has enough.</summary>
    public static string? Of(TargetDistribution segment) => (segment.SourceContests.Count, segment.Validation.NRows) switch
    {
        ( < FewContests and var contests, _) => $"just {Figures.Count(contests, "contest")}: another may change the picture",
        (_, < FewEntries and var entries) => $"just {Figures.Count(entries, "entry", "entries")}: figures may be off by chance",
        _ => null,
    };
}
