namespace DfsOpt.Tests.Cli.Support;

/// <summary>A fresh folder that goes away with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dfs-opt-").FullName;

    public string Below(params string[] names) => System.IO.Path.Join(Path, System.IO.Path.Join(names));

    public string Write(string name, string text)
    {
        var path = Below(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
