using System.Globalization;

namespace DfsOpt.Core.ContestResults;

/// <summary>The date in a slate's name, where it has one.</summary>
internal static class SlateDate
{
    private const int Length = 10;

    /// <summary>The first <c>yyyy-MM-dd</c> in the name that is a day of the calendar; empty where there is none.</summary>
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
