using DfsOpt.Logging.Lines;

namespace DfsOpt.Logging.Files;

/// <summary>The run files that this process writes to.</summary>
internal static class OpenRunFiles
{
    // Two loggers that name the same file must find the same writer, whoever made them.
    private static readonly Dictionary<string, SharedRunFile> _files = new(RunFilePath.Comparer);

    // For the dictionary alone: whoever waits for a disk holds the lock of that file, so that one disk does not hold up another.
    private static readonly Lock _gate = new();

    /// <summary>Opens a file, or finds it open; either way these settings hold from now on.</summary>
    public static SharedRunFile Join(string path, RunSettings settings, bool toStderr)
    {
        while (true)
        {
            SharedRunFile? file;
            lock (_gate)
            {
                if (!_files.TryGetValue(path, out file))
                    _files.Add(path, file = new SharedRunFile(path, settings));
            }

            // One that closes meanwhile is waited for, and opened afresh.
            if (file.TryJoin(settings, toStderr))
                return file;
        }
    }

    /// <summary>Takes out a file that is closed.</summary>
    public static void Remove(SharedRunFile file)
    {
        lock (_gate)
            _files.Remove(file.Path);
    }
}
