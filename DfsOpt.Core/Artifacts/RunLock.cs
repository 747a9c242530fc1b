namespace DfsOpt.Core.Artifacts;

/// <summary>Tells a live run from a killed one by the lock file next to its log.</summary>
internal static class RunLock
{
    /// <summary>Whether a process has the lock file open exclusively. The lock file of a killed run may remain, but nobody has it open.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="mayBe">The result if the lock file may not be read.</param>
    public static bool IsHeld(string path, bool mayBe)
    {
        try
        {
            // Shared, so that two readers do not take each other for the run.
            using var probe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return mayBe;
        }
    }
}
