using System.Globalization;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary>Reads a whole number of any size a run can record, and says what is accepted.</summary>
internal static class WholeNumber
{
    /// <summary>The number in <paramref name="text"/>; <see langword="null"/> if it is not a whole number, or out of range.</summary>
    public static long? Of(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>The number in an option's <paramref name="text"/>, 0 or more.</summary>
    /// <exception cref="UsageException">It is not such a number.</exception>
    public static int Count(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new UsageException($"{option} takes a whole number from 0 to {int.MaxValue}, not '{Printable.Text(text)}'.");

    /// <summary>What is accepted instead of <paramref name="text"/>; with the range if it is a number out of range.</summary>
    public static string WantedFor(string? text) => text is { Length: > 0 } && IsNumber(text) && Of(text) is null
        ? FormattableString.Invariant($"a whole number from {long.MinValue} to {long.MaxValue}")
        : "a whole number";

    private static bool IsNumber(string text) => (text is ['-' or '+', _, ..] ? text[1..] : text).All(char.IsAsciiDigit);
}
