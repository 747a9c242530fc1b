using System.Globalization;
using System.Text.Json;

namespace DfsOpt.Core.Payouts;

/// <summary>A contest as DraftKings' own page of it has it, saved to a file: <c>contestDetail</c> with <c>entryFee</c> and <c>payoutSummary</c>.</summary>
/// <remarks>What <c>api.draftkings.com/contests/v1/contests/ID?format=json</c> answers.</remarks>
public static class ContestTermsJson
{
    /// <summary>Reads the contest. Its size is <c>maximumEntries</c>, for which its prizes are made, else <c>entries</c>; a ticket counts what it is worth.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contestId">The id of a contest whose file has no <c>contestKey</c>, such as from the file's name.</param>
    /// <exception cref="ContestTermsException">It is no such file, or the contest in it cannot be.</exception>
    public static ContestTerms Read(ReadOnlyMemory<byte> bytes, string? contestId = null)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
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
            throw new ContestTermsException("is not JSON", e.LineNumber + 1);
        }
    }

    private static PayoutRange Range(JsonElement tier, int index)
    {
        if (tier.ValueKind != JsonValueKind.Object || Whole(tier, "minPosition") is not { } from || Whole(tier, "maxPosition") is not { } to)
            throw new ContestTermsException($"`payoutSummary`, tier {index + 1}: has no `minPosition` and `maxPosition`");
        decimal? prize = Member(tier, "payoutDescriptions") is { ValueKind: JsonValueKind.Array } descriptions
            ? descriptions.EnumerateArray().Sum(description => description.ValueKind == JsonValueKind.Object ? Number(description, "value") : null)
            : null;
        return new PayoutRange(from, to, prize ?? throw new ContestTermsException($"`payoutSummary`, tier {index + 1}: has no `payoutDescriptions` with a `value`"));
    }

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
