using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Shares;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core;

/// <summary>Checks a config before a run starts. A run does it first; a host can do it earlier.</summary>
public static class ConfigCheck
{
    // Beyond it, a percentage was meant: 35 for 0.35.
    private const double MaxStdFraction = 2;

    private static readonly string[] _levels =
    [
        "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "Trace", "Information", "None",
    ];

    /// <summary>Throws if a run cannot use a config. All values are checked first, and whether the season's folder exists last.</summary>
    /// <param name="config">The config of the run.</param>
    /// <exception cref="ConfigException">A value is not accepted; the message says why and what is accepted.</exception>
    public static void Validate(TrainingConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        RequireDefinitions(config.SegmentDefinitions);
        if (config.Sports.Count == 0)
            throw new ConfigException("sports", "sports is empty; give at least one, such as nba.");
        foreach (string sport in config.Sports)
        {
            if (sport.Length == 0 || sport.Any(char.IsUpper) || sport.AsSpan().ContainsAny("/\\ ."))
                throw new ConfigException("sports", $"sports has '{sport}', which is not a folder name in lower case, such as nba.");
        }

        if (config.OnlySports is { Count: 0 })
            throw new ConfigException("only_sports", "only_sports is empty; give at least one, or null to read all.");
        foreach (string sport in config.OnlySports ?? [])
        {
            if (!config.Sports.Contains(sport))
                throw new ConfigException("only_sports", sport.Contains(',')
                    ? $"'{sport}' is not a sport; separate several with spaces."
                    : $"'{sport}' is not among the config's sports, {string.Join(", ", config.Sports)}; add it to `sports` there.");
        }

        RequireLevel(config.LogLevel);
        if (config.LogContestsAtInfo < 0)
            throw new ConfigException("log_contests_at_info", $"log_contests_at_info is {config.LogContestsAtInfo}; it must be 0 or more.");
        RequireShareModel(config.ShareModel);
        RequireAliases(config.Aliases);
        var segments = Segment.All(config.Sports, config.SegmentDefinitions);
        if (segments.GroupBy(segment => segment).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            throw new ConfigException("entry_types", $"two pairs of entry type and size bin give the same segment '{twice}'; rename a label.");
        if (config.GppCategory is { } category && !segments.Contains(category))
            throw new ConfigException("gpp_category", $"gpp_category '{category}' is not a segment; the segments are {string.Join(", ", segments)}.");
        RequirePath("artifacts_root", config.ArtifactsRoot);
        RequirePath("data_root", config.DataRoot);
        RequireSeason(config.DataRoot);
    }

    /// <summary>Throws if a run cannot use a config. Whether the files and folders exist is checked first.</summary>
    /// <param name="config">The config of the run.</param>
    /// <exception cref="ConfigException">A value is not accepted; the message says why and what is accepted.</exception>
    public static void Validate(ContestConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        RequireFile("projections", config.Projections);
        RequireFile("entries", config.Entries);
        RequireFile("corr_matrix", config.CorrMatrix);
        RequireFile("contests", config.ContestsFile);
        foreach (string standings in config.Standings)
            RequireFile("field", standings);
        if (!Directory.Exists(config.Model))
            throw new ConfigException("model", $"model '{config.Model}' is not a folder; name a training run's directory, or a folder of share models.");
        RequireWithin("draws", config.Simulation.Draws, 2, 10_000_000);
        RequireWithin("fields", config.Simulation.Fields, 1, 10_000);
        RequireWithin("candidates", config.Simulation.Candidates, 1, 100_000);
        RequireWithin("min_unique", config.Simulation.Rules.MinUnique, 0, 6);
        if (config.StdFraction is { } fraction && !(fraction is > 0 and <= MaxStdFraction))
            throw new ConfigException("std_fraction", FormattableString.Invariant($"std_fraction is {fraction}; it must be above 0 and at most {MaxStdFraction}, such as 0.35 for 35%."));
        RequireShare("max_exposure", config.Simulation.Rules.MaxExposure);
        RequireShare("max_captain_exposure", config.Simulation.Rules.MaxCaptainExposure);
        if (config.Lock.DistinctBy(PlayerName.Normalise).Count() is > Showdown.Slots and var locked)
            throw new ConfigException("lock", $"lock names {locked} players; a lineup has {Showdown.Slots}.");
        RequireApart("fade", config.Fade, config.Lock);
        RequireApart("exclude", config.Exclude, config.Lock);
        if (config.Contests.GroupBy(contest => contest.ContestId).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ConfigException("contests", $"contest {twice.Key} is given twice; give each contest once.");
        RequireDefinitions(config.SegmentDefinitions);
        RequireLevel(config.LogLevel);
        RequireAliases(config.Aliases);
        RequirePath("artifacts_root", config.ArtifactsRoot);
    }

    private static void RequireLevel(string level)
    {
        if (!_levels.Contains(level, StringComparer.OrdinalIgnoreCase))
            throw new ConfigException("log_level", $"log_level '{level}' is unknown; the levels are {string.Join(", ", _levels)}.");
    }

    private static void RequireShareModel(ShareModelConfig model)
    {
        if (model.Schema is not (ShareModelConfig.AutoSchema or ShareSchema.V1 or ShareSchema.V2))
            throw new ConfigException("share_model", $"share_model has the schema '{model.Schema}'; the schemas are {ShareSchema.V1}, {ShareSchema.V2} and {ShareModelConfig.AutoSchema}.");
        if (model.L2 is { } l2 && !(l2 >= 0 && double.IsFinite(l2)))
            throw new ConfigException("share_model", "share_model has an l2 that is negative or not finite; give a number of 0 or more, or auto.");
        if (model.TopLineups < 0)
            throw new ConfigException("share_model", $"share_model has {model.TopLineups} top_lineups; give 0 or more.");
        if (model.ValSlateFrac is { } share && share is not (> 0 and < 1))
            throw new ConfigException("share_model", "share_model has a val_slate_frac outside 0 to 1; give a number between, or null to leave out one slate at a time.");
    }

    private static void RequireAliases(IReadOnlyDictionary<string, string> aliases)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, projection) in aliases)
        {
            if (PlayerName.Normalise(name).Length == 0 || PlayerName.Normalise(projection).Length == 0)
                throw new ConfigException("aliases", $"aliases has '{name}: {projection}'; give two names, the export's and the projection file's.");
            if (!seen.TryAdd(PlayerName.Normalise(name), name))
                throw new ConfigException("aliases", $"aliases has '{seen[PlayerName.Normalise(name)]}' and '{name}', which are the same name once normalised; keep one.");
        }
    }

    private static void RequirePath(string key, string path)
    {
        if (path.Length == 0)
            throw new ConfigException(key, $"{key} is empty; give a folder.");
        if (path.Contains('\0'))
            throw new ConfigException(key, $"{key} contains the character NUL, which no path can have; give a folder.");
        try
        {
            Path.GetFullPath(path);
        }
        catch (IOException)
        {
            throw new ConfigException(key, $"{key} '{path}' is below the current folder, which no longer exists; give a full path.");
        }
    }

    private static void RequireSeason(string dataRoot)
    {
        if (File.Exists(dataRoot))
            throw new ConfigException("data_root", $"The data root {dataRoot} is a file; give the folder that holds {SeasonFolders.Showdown}.");
        if (!Directory.Exists(dataRoot))
            throw new ConfigException("data_root", $"The data root {dataRoot} does not exist; give the folder that holds {SeasonFolders.Showdown}.");
        if (!Directory.Exists(Path.Combine(dataRoot, SeasonFolders.Showdown)))
            throw new ConfigException("data_root", $"The data root {dataRoot} has no {SeasonFolders.Showdown}; give the folder above dk-results.");
    }

    private static void RequireDefinitions(SegmentDefinitions definitions)
    {
        int most = 0;
        foreach (var type in definitions.EntryTypes)
        {
            if (type.Label == SegmentDefinitions.MassMultiEntry)
                throw new ConfigException("entry_types", $"entry_types names '{type.Label}', the name of the contests above all types; give the type another name.");
            if (!IsLabel(type.Label) || type.MaxEntriesPerUser <= most)
                throw new ConfigException("entry_types", $"entry_types must have names of letters, digits, +, - and _, and ascending numbers from 1; '{type.Label}: {type.MaxEntriesPerUser}' breaks this rule.");
            most = type.MaxEntriesPerUser;
        }

        if (definitions.EntryTypes.DistinctBy(t => t.Label).Count() < definitions.EntryTypes.Count)
            throw new ConfigException("entry_types", "entry_types has two types of the same label.");
        RequireSizeBins(definitions.SizeBins);
        int rank = 0;
        foreach (var tier in definitions.CaptainTiers)
        {
            if (tier.Label.Length == 0 || tier.MaxSalaryRank <= rank)
                throw new ConfigException("captain_tiers", $"captain_tiers must have names and ascending ranks from 1; [{tier.MaxSalaryRank}, {tier.Label}] breaks this rule.");
            rank = tier.MaxSalaryRank;
        }

        if (rank == 0)
            throw new ConfigException("captain_tiers", "captain_tiers is empty; give at least one tier, such as [9999, all].");
    }

    private static void RequireSizeBins(IReadOnlyList<SizeBin> bins)
    {
        int? expected = 0;
        foreach (var bin in bins)
        {
            if (!IsLabel(bin.Label) || bin.MinSize != expected || bin.MaxSizeExclusive <= bin.MinSize)
                throw new ConfigException("size_bins", $"size_bins must have names of letters, digits, +, - and _, start at 0 and follow each other without gaps, with only the last one open; '{bin.Label}' breaks this rule.");
            expected = bin.MaxSizeExclusive;
        }

        if (bins.Count == 0 || expected is not null)
            throw new ConfigException("size_bins", "size_bins must end with an open bin, one without max_size_exclusive.");
        if (bins.Select(b => b.Label).Distinct().Count() < bins.Count)
            throw new ConfigException("size_bins", "size_bins has two bins of the same label.");
    }

    private static bool IsLabel(string label) =>
        label.Length > 0 && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '_');

    private static void RequireApart(string key, IReadOnlyList<string> names, IReadOnlyList<string> locked)
    {
        if (names.IntersectBy(locked.Select(PlayerName.Normalise), PlayerName.Normalise).FirstOrDefault() is { } both)
            throw new ConfigException(key, $"lock and {key} both name '{both}'; take him out of one of them.");
    }

    private static void RequireFile(string key, string? path)
    {
        if (path is not null && !File.Exists(path))
            throw new ConfigException(key, $"{key} '{path}' is not a file.");
    }

    private static void RequireWithin(string key, int value, int least, int most)
    {
        if (value < least || value > most)
            throw new ConfigException(key, FormattableString.Invariant($"{key} is {value}; it must be from {least} to {most}."));
    }

    private static void RequireShare(string key, double value)
    {
        if (!(value > 0 && value <= 1))
            throw new ConfigException(key, FormattableString.Invariant($"{key} is {value}; it must be above 0 and at most 1."));
    }
}
