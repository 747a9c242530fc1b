namespace DfsOpt.Cli.Runs.Commands;

/// <summary>What became of an old run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Outcome">One of the constants here.</param>
/// <param name="Bytes">What its files take.</param>
/// <param name="Fault">Why it could not be removed.</param>
internal sealed record PrunedRun(RunDirectory Run, string Outcome, long Bytes, string? Fault = null)
{
    public const string ToRemove = "would remove";
    public const string Removed = "removed";
    public const string Kept = "running";
    public const string Left = "left";

    public static PrunedRun WouldRemove(RunDirectory run) => new(run, run.IsLive ? Kept : ToRemove, Size(run));

    public static PrunedRun Remove(RunDirectory run)
    {
        var bytes = Size(run);
        if (run.IsLive)
            return new PrunedRun(run, Kept, bytes);
        try
        {
            Directory.Delete(run.Path, recursive: true);
            return new PrunedRun(run, Removed, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PrunedRun(run, Left, bytes, e.Message);
        }
    }

    // Of a link, the link alone is removed.
    private static long Size(RunDirectory run) => new DirectoryInfo(run.Path) is { LinkTarget: not null }
        ? 0
        : new DirectoryInfo(run.Path)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Sum(file => file.Length);
}
