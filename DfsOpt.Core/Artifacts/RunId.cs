using System.Globalization;

namespace DfsOpt.Core.Artifacts;

/// <summary>The shape of a run's id: the second it started, in UTC, and six hex digits.</summary>
internal static class RunId
{
    private const string StartFormat = "yyyy-MM-dd'T'HHmmss'Z'";
    private const int StartLength = 18;
    private const int Length = 25;

    /// <summary>Whether <paramref name="name"/> is a run's id, so that a folder of that name is a run's.</summary>
    public static bool IsOne(string name) =>
        name.Length == Length
        && name[StartLength] == '_'
        && name.Skip(StartLength + 1).All(char.IsAsciiHexDigitLower)
        && StartOf(name) is not null;

    /// <summary>When the run of id <paramref name="id"/> started; <see langword="null"/> where it is no run's id.</summary>
    public static DateTimeOffset? StartOf(string id) =>
        id.Length >= StartLength && DateTimeOffset.TryParseExact(
            id.AsSpan(0, StartLength), StartFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start
            : null;
}
