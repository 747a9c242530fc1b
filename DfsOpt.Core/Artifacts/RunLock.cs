namespace DfsOpt.Core.Artifacts;

/// <summary>Tells a live run from one that was killed, by the lock beside its log.</summary>
internal static class RunLock
{
    /// <summary>Whether a process holds a lock open for itself; one left over from a killed run holds nothing.</summary>
    /// <param name="path">The lock.</param>
    /// <param name="mayBe">What to say of one that may not be looked at.</param>
    public static bool IsHeld(string path, bool mayBe)
    {
        try
        {
            // Shared, so that two people who look at once do not take each other for the run.
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
