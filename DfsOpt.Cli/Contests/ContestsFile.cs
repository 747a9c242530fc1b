using DfsOpt.Cli.Config;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Cli.Contests;

/// <summary>Reads the terms of contests: YAML by contest id, CSV with the same names as columns, or DraftKings' own JSON of one contest.</summary>
internal static class ContestsFile
{
    private static readonly string[] _keys = ["entries", "entry_fee", "max_entries_per_user", "payouts"];
    private static readonly string[] _payoutKeys = ["from", "to", "prize"];

    /// <exception cref="UsageException">The file cannot be read, or a contest's terms in it are invalid.</exception>
    public static IReadOnlyList<ContestTerms> Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"--contests: there is no file {path}.");
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" => ContestTermsCsv.Read(File.ReadAllBytes(path)),
                ".JSON" => [ContestTermsJson.Read(File.ReadAllBytes(path), Path.GetFileNameWithoutExtension(path))],
                _ => [.. ConfigFile.Load(path)?.Entries().Select(contest => Contest(contest.Key, contest.Value)) ?? []],
            };
        }
        catch (ContestTermsException e)
        {
            throw new UsageException($"{path}{(e.Line is null ? ":" : ",")} {e.Message}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--contests: {e.Message}");
        }
    }

    private static ContestTerms Contest(string id, ConfigValue value)
    {
        var keys = value.Entries(_keys).Where(entry => !entry.Value.IsNull).ToDictionary(entry => entry.Key, entry => entry.Value);
        return ContestTerms.Create(
            id,
            keys.GetValueOrDefault("entries")?.Count(),
            keys.GetValueOrDefault("entry_fee")?.Amount(),
            keys.GetValueOrDefault("max_entries_per_user")?.Count(),
            [.. keys.GetValueOrDefault("payouts")?.Items("[{from: 1, to: 1, prize: 1000}]").Select(Payout) ?? []],
            value.Line);
    }

    private static PayoutRange Payout(ConfigValue value)
    {
        var keys = value.Entries(_payoutKeys).ToDictionary(entry => entry.Key, entry => entry.Value);
        return new PayoutRange(Of("from").Count(), Of("to").Count(), Of("prize").Amount()) { Line = value.Line };

        ConfigValue Of(string key) => keys.TryGetValue(key, out var found) ? found : throw value.Fault($"'{key}' is missing; a payout has {string.Join(", ", _payoutKeys)}.");
    }
}
