namespace DfsOpt.Tests.Support;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Checkout
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The configuration that the tests were built in, <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;

    /// <summary>The C# files below a folder, by path relative to <see cref="Root"/>, without what a build makes.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "bin" or "obj")
        orderby relative
        select relative;

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "DfsOpt.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)
            ?? throw new InvalidOperationException($"No DfsOpt.sln above {AppContext.BaseDirectory}."));
}
