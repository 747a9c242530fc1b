namespace DfsOpt.Cli.Runs.Commands;

/// <summary>What happened to an old run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Outcome">One of the constants here.</param>
/// <param name="Bytes">The size of its files, in bytes.</param>
/// <param name="Fault">Why it could not be removed; <see langword="null"/> otherwise.</param>
internal sealed record PrunedRun(RunArtifacts Run, string Outcome, long Bytes, string? Fault = null)
{
    public const string ToRemove = "would remove";
    public const string Removed = "removed";
    public const string Kept = "running";
    public const string Left = "left";
    public const string PartlyRemoved = "partly removed";

    public static PrunedRun WouldRemove(RunArtifacts run) => new(run, run.IsRunning ? Kept : ToRemove, Size(run));

    public static PrunedRun Remove(RunArtifacts run)
    {
        long bytes = Size(run);
        if (run.IsRunning)
            return new PrunedRun(run, Kept, bytes);
        try
        {
            Directory.Delete(run.Path, recursive: true);
            return new PrunedRun(run, Removed, bytes);
        }
        catch (DirectoryNotFoundException)
        {
            // Another process has removed it in the meantime.
            return new PrunedRun(run, Removed, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            long left = Size(run);
            return new PrunedRun(run, left < bytes ? PartlyRemoved : Left, left, e.Message);
        }
    }

    // A link is removed, not its target. Files that another process removes in the meantime count as 0 bytes.
    private static long Size(RunArtifacts run)
    {
        var directory = new DirectoryInfo(run.Path);
        if (directory.LinkTarget is not null)
            return 0;
        try
        {
            return directory
                .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Sum(file => file.Exists ? file.Length : 0);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
