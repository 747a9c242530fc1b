using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DfsOpt.Core.Payouts;

/// <summary>Reads DraftKings' own JSON of a contest, saved to a file: <c>contestDetail</c> with <c>entryFee</c> and <c>payoutSummary</c>.</summary>
/// <remarks>The source is <c>api.draftkings.com/contests/v1/contests/ID?format=json</c>.</remarks>
public static class ContestTermsJson
{
    /// <summary>Reads the contest. Its number of entries is <c>maximumEntries</c>, for which the prizes are set, or else <c>entries</c>. A ticket counts its value in dollars.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contestId">The contest's id if the file has no <c>contestKey</c>; it may come from the file's name.</param>
    /// <exception cref="ContestTermsException">The file is not such JSON, or the terms of the contest in it are invalid.</exception>
    public static ContestTerms Read(ReadOnlyMemory<byte> bytes, string? contestId = null)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(bytes));
            if (Member(document.RootElement, "contestDetail") is not { ValueKind: JsonValueKind.Object } detail)
                throw new ContestTermsException("has no `contestDetail`, so it is not DraftKings' JSON of a contest");
            return ContestTerms.Create(
                Member(detail, "contestKey")?.ToString() ?? contestId ?? "",
                Whole(detail, "maximumEntries") ?? Whole(detail, "entries"),
                Number(detail, "entryFee"),
                Whole(detail, "maximumEntriesPerUser"),
                Member(detail, "payoutSummary") is { ValueKind: JsonValueKind.Array } payouts ? [.. payouts.EnumerateArray().Select(Range)] : []);
        }
        catch (JsonException e)
        {
            throw new ContestTermsException("is not JSON in UTF-8", e.LineNumber + 1);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static PayoutRange Range(JsonElement tier, int index)
    {
        if (tier.ValueKind != JsonValueKind.Object || Whole(tier, "minPosition") is not { } from || Whole(tier, "maxPosition") is not { } to)
            throw new ContestTermsException($"`payoutSummary`, tier {index + 1}: has no `minPosition` and `maxPosition`");
        if (Member(tier, "payoutDescriptions") is not { ValueKind: JsonValueKind.Array } descriptions || descriptions.GetArrayLength() == 0)
            throw new ContestTermsException($"`payoutSummary`, tier {index + 1}: has no `payoutDescriptions`");
        return new PayoutRange(from, to, descriptions.EnumerateArray().Sum(description => Worth(description, index)));
    }

    private static decimal Worth(JsonElement description, int index) => Number(description, "value")
        ?? throw new ContestTermsException($"`payoutSummary`, tier {index + 1}: one of its `payoutDescriptions` has no `value`, its worth in dollars");

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static decimal? Number(JsonElement element, string name)
    {
        if (Member(element, name) is not { } member)
            return null;
        return decimal.TryParse(member.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new ContestTermsException($"`{name}` is '{member}', not a number");
    }

    private static int? Whole(JsonElement element, string name) => Number(element, name) switch
    {
        null => null,
        { } number when number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue => (int)number,
        { } number => throw new ContestTermsException($"`{name}` is {number}, not a whole number"),
    };
}
