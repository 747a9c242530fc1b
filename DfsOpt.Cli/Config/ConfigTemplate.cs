namespace DfsOpt.Cli.Config;

/// <summary>The config file that <c>config init</c> writes: every key, with its default and what it is for.</summary>
internal static class ConfigTemplate
{
    /// <summary>The name under which a config file is found by itself.</summary>
    public const string FileName = "dfs-opt.yaml";

    /// <summary>The folder of the season if none is given.</summary>
    public const string UsualDataRoot = "data";

    private const string DataRootLine = $"data_root: {UsualDataRoot}\n";

    private const string Template =
        """
        # What a run of dfs-opt reads, where it writes, and how it sorts contests.
        # Called dfs-opt.yaml, it is found by itself from its own folder and all below. Relative paths start at this file's folder.
        # Lines that start with '#' show the default; remove the '#' to change one. Options on the command line go over this file,
        # and so do the environment variables DFSOPT_DATA_ROOT, DFSOPT_ARTIFACTS_ROOT and DFSOPT_LOG_LEVEL.

        # The folder with dk-results/showdown/<sport>/<slate> in it. The only key that every run needs.
        data_root: data

        # The folder for training/<run id> and contest/<run id>.
        # artifacts_root: artifacts

        # The seed for the intervals of field profiles, and for the order of slates and users in validation.
        # seed: 1337

        # Whether each step also writes all of its rows, as outputs.csv.
        # persist_step_outputs: false

        # The lowest level to log: DEBUG, INFO, WARNING, ERROR, CRITICAL.
        # log_level: INFO

        # Run one segment only, such as nba-showdown-mme-1k-10k; null runs all.
        # gpp_category: null

        # The sports that may be in the data; any other sport folder fails the run.
        # sports: [nba, nfl]

        # Of these sports, the ones to read; null reads all.
        # only_sports: null

        # How contests are sorted into segments, and captains into tiers.
        # segment_definitions:
        #   entry_types: {single-entry: 5}   # up to 5 entries a user; more is mme
        #   size_bins:                       # by number of entries
        #     - {label: 0-1k, min_size: 0, max_size_exclusive: 1000}
        #     - {label: 1k-10k, min_size: 1000, max_size_exclusive: 10000}
        #     - {label: 10k+, min_size: 10000}
        #   captain_tiers: [[2, stud_1_2], [5, stud_3_5], [10, mid_6_10], [9999, value_11_plus]]   # by salary rank
        #
        # Finer segments, by DraftKings' own limits:
        ## segment_definitions:
        ##   entry_types: {single-entry: 1, 3-max: 3, 20-max: 20}   # up to 1, 3, 20 entries a user; more is mme
        ##   size_bins:
        ##     - {label: 0-250, min_size: 0, max_size_exclusive: 250}
        ##     - {label: 250-1k, min_size: 250, max_size_exclusive: 1000}
        ##     - {label: 1k-10k, min_size: 1000, max_size_exclusive: 10000}
        ##     - {label: 10k+, min_size: 10000}

        # How many contests get a line of their own at INFO; the rest get theirs at DEBUG.
        # log_contests_at_info: 20

        # Whether anything that would be set aside fails the run instead.
        # strict: false

        # Whether single rows of a projection file are flex rows. If false, each player needs a captain row and a flex row.
        # flex_only_projections: false

        # Share models: what share of a field plays each legal lineup. The schema is v1, v2, or auto, which chooses by held-out slates.
        # val_slate_frac is the part of the slates held out at once; null holds out one after the other. A seed of null is the run's seed.
        # share_model: {enabled: false, schema: auto, l2: 0.000001, val_slate_frac: null, seed: null, top_lineups: 0}

        # How contest runs fill entries. The objective is portfolio, what all lineups of a contest win together, or roi, what each lineup wins
        # by itself. max_exposure is the largest share of a contest's entries that may have a player; 0.5 is half of them. min_unique is how many
        # players any two lineups must differ by. Every lineup has the players of lock and none of fade. Players of exclude are
        # out, for the opponents too.
        # assignment: {objective: portfolio, max_exposure: 1, max_captain_exposure: 1, min_unique: 0, lock: [], fade: [], exclude: []}

        # Names as the standings spell them, each with the projections' name for the same player.
        # aliases: {}

        """;

    /// <summary>The file's text, for a season in <paramref name="dataRoot"/>.</summary>
    public static string Text(string dataRoot) => Template.ReplaceLineEndings("\n").Replace(DataRootLine, $"data_root: {ConfigYaml.Text(dataRoot)}\n", StringComparison.Ordinal);
}
