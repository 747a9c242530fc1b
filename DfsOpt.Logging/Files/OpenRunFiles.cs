namespace DfsOpt.Logging;

/// <summary>The run files that this process writes to.</summary>
internal static class OpenRunFiles
{
    // Two loggers that name the same file must find the same writer, whoever made them.
    private static readonly Dictionary<string, (RunFile File, List<RunFileLoggerProvider> Members)> Files = new(RunFilePath.Comparer);

    // Also held while a file opens and closes, so that the next to open it finds it closed.
    private static readonly Lock Gate = new();

    /// <summary>Opens a provider's file, or finds it open; either way the provider's settings hold from now on.</summary>
    public static RunFile Join(RunFileLoggerProvider provider, RunSettings settings, StderrLog? stderr)
    {
        string path = RunFilePath.Resolve(provider.Path);
        using (Uninterrupted.Enter(Gate))
        {
            if (!Files.TryGetValue(path, out (RunFile File, List<RunFileLoggerProvider> Members) open))
                Files.Add(path, open = (new RunFile(path, settings), []));
            open.File.Configure(settings, stderr);
            open.Members.Add(provider);
            return open.File;
        }
    }

    /// <summary>Takes a provider out, and closes the file behind the last one.</summary>
    public static void Leave(RunFileLoggerProvider provider, RunFile file, StderrLog? stderr)
    {
        using (Uninterrupted.Enter(Gate))
        {
            List<RunFileLoggerProvider> members = Files[file.Path].Members;
            members.Remove(provider);
            Supersede(members);
            if (members.Count > 0)
            {
                file.FlushToDisk(stderr);
                return;
            }

            Files.Remove(file.Path);
            file.Close(stderr);
        }
    }

    /// <summary>Sees to it that a factory with several providers on one file writes each record once.</summary>
    public static void ScopesChanged(RunFile file)
    {
        using (Uninterrupted.Enter(Gate))
        {
            if (Files.TryGetValue(file.Path, out (RunFile File, List<RunFileLoggerProvider> Members) open))
                Supersede(open.Members);
        }
    }

    // A factory hands the same scopes to all of its providers, which tells them from those of another factory; where hosts share their scopes too, the host does.
    private static void Supersede(List<RunFileLoggerProvider> members)
    {
        for (int i = 0; i < members.Count; i++)
            members[i].IsSuperseded = members.Skip(i + 1).Any(members[i].IsBeside);
    }
}
