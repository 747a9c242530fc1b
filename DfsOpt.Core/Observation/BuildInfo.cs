using System.Reflection;

namespace DfsOpt.Core.Observation;

/// <summary>The version and commit of this build of DfsOpt.</summary>
internal static class BuildInfo
{
    private static readonly string[] _parts =
        (typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown").Split('+', 2);

    public static string Version => _parts[0];

    /// <summary>The commit it was built from, or <c>unknown</c>.</summary>
    public static string GitSha => _parts.Length > 1 ? _parts[1] : "unknown";
}
