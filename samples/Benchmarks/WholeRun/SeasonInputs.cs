namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The files of a generated season; a run reads all of them.</summary>
internal static class SeasonInputs
{
    public static IReadOnlyList<string> Of(string dataRoot) => [.. Directory.EnumerateFiles(dataRoot, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static long SizeOf(string folder) => Of(folder).Sum(path => new FileInfo(path).Length);
}
