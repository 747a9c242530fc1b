namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The dfs-opt that is measured.</summary>
internal sealed class PublishedTool(string exe)
{
    private static string ThisAssembly => typeof(PublishedTool).Assembly.Location;

    /// <summary>Publishes the tool for measurements: framework-dependent and ReadyToRun.</summary>
    public static PublishedTool Publish(string folder)
    {
        ChildProcess.Run(
            "dotnet", "publish", Path.Combine(Checkout.Root, "DfsOpt.Cli"), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-p:PublishReadyToRun=true",
            "--artifacts-path", Path.Combine(folder, "build"), "-o", Path.Combine(folder, "dfs-opt"));
        return new PublishedTool(Path.Combine(folder, "dfs-opt", "dfs-opt"));
    }

    /// <summary>Runs a season.</summary>
    /// <returns>Its time and memory; the output is the run directory.</returns>
    public ChildResult Train(string dataRoot, string artifactsRoot) =>
        ChildProcess.Run(exe, "training", "run", "--data-root", dataRoot, "--artifacts-root", artifactsRoot);

    public ChildResult Help() => ChildProcess.Run(exe, "--help");

    /// <summary>Copies this program next to the tool's compiled library, with the tool's settings, so that the core of a run executes the same code.</summary>
    /// <returns>The copy; this program itself if the tool is a single file.</returns>
    public string WithInnerJob(string folder)
    {
        string from = Path.GetDirectoryName(exe)!;
        if (!File.Exists(Path.Combine(from, "DfsOpt.Core.dll")))
            return ThisAssembly;
        Directory.CreateDirectory(folder);
        foreach (string library in Directory.EnumerateFiles(from, "*.dll"))
            File.Copy(library, Path.Combine(folder, Path.GetFileName(library)), overwrite: true);
        string copy = Path.Combine(folder, Path.GetFileName(ThisAssembly));
        File.Copy(ThisAssembly, copy, overwrite: true);
        File.Copy(Path.Combine(from, "dfs-opt.runtimeconfig.json"), Path.ChangeExtension(copy, ".runtimeconfig.json"), overwrite: true);
        return copy;
    }
}
