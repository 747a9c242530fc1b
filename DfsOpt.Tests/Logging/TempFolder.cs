namespace DfsOpt.Tests.Logging;

/// <summary>A folder of the test's own, gone with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dfs-opt-log-").FullName;

    /// <summary>Where a run log in this folder stands.</summary>
    public string RunLog => File("run.log");

    public string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
