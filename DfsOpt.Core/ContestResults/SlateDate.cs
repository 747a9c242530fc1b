using System.Globalization;

namespace DfsOpt.Core.ContestResults;

/// <summary>The date in a slate's name, if it has one.</summary>
internal static class SlateDate
{
    private const int Length = 10;

    /// <summary>The first valid date in the name, as <c>yyyy-MM-dd</c>; empty if there is none.</summary>
    public static string Of(string slateId)
    {
        for (int start = 0; start + Length <= slateId.Length; start++)
        {
            string day = slateId.Substring(start, Length);
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                return day;
        }

        return "";
    }
}
