using System.Globalization;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary>Reads a whole number of any size a run can record, and says what is accepted.</summary>
internal static class WholeNumber
{
    /// <summary>The number that <paramref name="text"/> is; <see langword="null"/> where it is none, or one out of range.</summary>
    public static long? Of(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>The number that an option's <paramref name="text"/> is, from 0 on.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static int Count(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new UsageException($"{option} takes a whole number from 0 to {int.MaxValue}, not '{Printable.Text(text)}'.");

    /// <summary>What should stand in the place of <paramref name="text"/>; the range, where it is a number beyond it.</summary>
    public static string WantedFor(string? text) => text is { Length: > 0 } && IsNumber(text) && Of(text) is null
        ? FormattableString.Invariant($"a whole number from {long.MinValue} to {long.MaxValue}")
        : "a whole number";

    private static bool IsNumber(string text) => (text is ['-' or '+', _, ..] ? text[1..] : text).All(char.IsAsciiDigit);
}
