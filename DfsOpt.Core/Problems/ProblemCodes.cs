using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Core.Problems;

/// <summary>Every kind of problem a run can meet.</summary>
public static class ProblemCodes
{
    // Files of any kind.
    internal static readonly ProblemCode UnreadableFile = new("unreadable_file", SetAside,
        "A file or folder cannot be opened or read.", "Check its permissions and that the disk is well, or delete it.");
    internal static readonly ProblemCode NotRegular = new("not_a_regular_file", SetAside,
        "A link leads nowhere or in a circle, or what it names is no file.", "Remove it, or put the real file in its place.");
    internal static readonly ProblemCode EmptyFile = new("empty_file", SetAside,
        "A file holds nothing but white space.", "Download it again.");
    internal static readonly ProblemCode TooLarge = new("too_large", SetAside,
        "A file, or what a zip unpacks to, is larger than any real export.", "Check what it is, and remove it.");
    internal static readonly ProblemCode NotUtf8 = new("not_utf8", SetAside,
        "A file is not UTF-8 text.", "Export it again, or save it as \"CSV UTF-8\".");
    internal static readonly ProblemCode Semicolons = new("semicolons", SetAside,
        "A file is separated by semicolons or tabs, as a spreadsheet saves it in some countries.", "Export it again, or save it with commas.");
    internal static readonly ProblemCode UnclosedQuote = new("unclosed_quote", SetAside,
        "A quote is opened and never closed, so the rows behind it cannot be told apart.", "Close the quote in the named line, or export the file again.");
    internal static readonly ProblemCode MissingColumn = new("missing_column", SetAside,
        "A file lacks a column that it must have.", "Export it again with all columns; check that it is the right kind of file.");
    internal static readonly ProblemCode DuplicateColumn = new("duplicate_column", SetAside,
        "A file has a column twice, so nobody can tell which of the two counts.", "Delete one of the two, or export the file again.");
    internal static readonly ProblemCode BrokenZip = new("broken_zip", SetAside,
        "A zip cannot be unpacked: cut off, damaged or encrypted.", "Download it again, or unpack it yourself into contests/.");

    // The season's folders.
    internal static readonly ProblemCode SeveralProjections = new("several_projections", Noted,
        "A slate has more than one projection file; the first by name is used.", "Keep the one you mean.");
    internal static readonly ProblemCode NotAProjection = new("not_a_projection", Noted,
        "A CSV file beside a slate's projection file is no projection export, such as DraftKings' DKSalaries.csv; it is not read.", "Nothing needs to be done, unless it should count: then export it again.");
    internal static readonly ProblemCode SeveralCorrMatrices = new("several_corr_matrices", Noted,
        "A slate has more than one correlation matrix; the first by name is used.", "Keep the one you mean.");
    internal static readonly ProblemCode SlateUnderTwoSports = new("slate_under_two_sports", Noted,
        "Two sports have a slate of the same id; they are kept apart.", "Move the slate, if it stands under the wrong sport.");
    internal static readonly ProblemCode DuplicateSlate = new("duplicate_slate", SetAside,
        "Two folders are the same slate of the same sport.", "Merge them into one.");
    internal static readonly ProblemCode MisplacedStandings = new("misplaced_standings", Noted,
        "A file or folder looks like standings and is not read: it does not stand in contests/, or is no .csv and no .zip.", "Move, unpack or rename it as the message says.");

    // Projections and correlations.
    internal static readonly ProblemCode NoProjection = new("no_projection", SetAside,
        "A slate has no projection file.", "Put the slate's Sabersim export into its folder.");
    internal static readonly ProblemCode NoCaptainRows = new("no_captain_rows", SetAside,
        "No name in a projection file has a captain's row, as in the export of a classic slate.", "Export the showdown slate's projections, or, if single rows are flex rows here, set `flex_only_projections: true` in the config.");
    internal static readonly ProblemCode NoUsablePlayer = new("no_usable_player", SetAside,
        "A projection file holds no player with name, team, salary, projection and ownership.", "Export it again.");
    internal static readonly ProblemCode IncompleteRow = new("incomplete_row", Noted,
        "A projection row lacks name, team, salary, projection or ownership; another row of its player may stand.", "Fill in or correct the cells, if the player should count.");
    internal static readonly ProblemCode DroppedPlayer = new("dropped_player", SetAside,
        "A player's flex row lacks a value, so the player is unknown to the slate.", "Fill in or correct the named cells.");
    internal static readonly ProblemCode BadMinutes = new("bad_minutes", Noted,
        "Projected minutes are no number; the player counts without them.", "Correct the cell, or export the file again.");
    internal static readonly ProblemCode Namesakes = new("namesakes", SetAside,
        "The rows of a name are not one captain's and one flex row of a player, so nobody can tell whom an entry means; the name is no player.", "Delete rows that stand there by mistake. If they are different players, rename them here as the standings call them; where the standings call them alike too, nobody can tell them apart.");
    internal static readonly ProblemCode NameCollision = new("name_collision", Noted,
        "Two names in a correlation matrix mean one player; the one spelled as in the projection file counts.", "Delete the row and the column of the other.");
    internal static readonly ProblemCode SeveralTeams = new("several_teams", Noted,
        "A projection file has more than two teams; lineups of more than two have no stack.", "Correct the teams, or put the right slate's projection file there.");
    internal static readonly ProblemCode NoCorrMatrix = new("no_corr_matrix", Noted,
        "A slate has no correlation matrix; avg_corr stays empty.", "Put `<name>_corr_matrix.csv` beside the projection file, if you want it.");
    internal static readonly ProblemCode CorrMatrixLacksPlayers = new("corr_matrix_lacks_players", Noted,
        "A correlation matrix lacks players of the slate; their pairs without a cell count as 0.", "Export the matrix again.");
    internal static readonly ProblemCode ForeignCorrMatrix = new("foreign_corr_matrix", SetAside,
        "A correlation matrix has no cell for any two players of the slate: it is another slate's.", "Put this slate's matrix in its place.");
    internal static readonly ProblemCode AsymmetricCorrMatrix = new("asymmetric_corr_matrix", Noted,
        "The two cells of a pair differ; their mean is used.", "Export the matrix again.");
    internal static readonly ProblemCode BadCorrelation = new("bad_correlation", Noted,
        "A cell of a correlation matrix is no number from -1 to 1; it counts as missing.", "Correct the cell, or export the matrix again.");

    // Standings.
    internal static readonly ProblemCode ZipWithoutStandings = new("zip_without_standings", SetAside,
        "A zip holds no contest-standings file.", "Remove it, or download the contest's standings.");
    internal static readonly ProblemCode DuplicateContest = new("duplicate_contest", Noted,
        "A contest is there more than once; it counts once.", "Delete the copies that do not count.");
    internal static readonly ProblemCode ContestInTwoSlates = new("contest_in_two_slates", Noted,
        "Two slates have a contest of the same id; it counts in both, as far as its players are known there.", "Delete the file under the wrong slate.");
    internal static readonly ProblemCode CutOff = new("cut_off", SetAside,
        "A standings file ends in the middle of a row.", "Download it again.");
    internal static readonly ProblemCode ClassicContest = new("classic_contest", SetAside,
        "A contest has no captains: it is a classic contest, no showdown.", "Move it out of the showdown folder.");
    internal static readonly ProblemCode ImplausibleContest = new("implausible_contest", SetAside,
        "A contest names more players, longer ones, or more entries of one user than any contest has.", "Check that the file is what DraftKings exported.");
    internal static readonly ProblemCode NoEntries = new("no_entries", SetAside,
        "A standings file holds no entry.", "Download it again once the contest is over.");
    internal static readonly ProblemCode NoSubmittedLineup = new("no_submitted_lineup", Noted,
        "Not one entry of a contest has a lineup; it has a size, and nothing to learn from.", "Download it again once the contest has begun.");
    internal static readonly ProblemCode NoValidLineup = new("no_valid_lineup", Noted,
        "A contest has captains, but not one valid lineup.", "See the warning invalid_lineup for what is wrong with them.");
    internal static readonly ProblemCode UnknownGame = new("unknown_game", Noted,
        "A contest's lineups agree on slots other than CPT and UTIL or FLEX: it is of a game that is not known.", "Move it out of the showdown folder.");
    internal static readonly ProblemCode InvalidLineup = new("invalid_lineup", SetAside,
        "An entry's lineup is not one captain and five others, holds LOCKED, or names a player twice.", "Where it holds LOCKED, download the standings again once the contest is over; the message says what helps otherwise.");
    internal static readonly ProblemCode RowWithoutEntryId = new("row_without_entry_id", SetAside,
        "A row has a lineup or a name but no EntryId; it is left out.", "Download the file again.");
    internal static readonly ProblemCode NoEntryNames = new("no_entry_names", Noted,
        "A standings file has no EntryName column; its users stay empty and it counts as mme.", "Download the file again, with all columns.");
    internal static readonly ProblemCode BadRank = new("bad_rank", Noted,
        "A Rank is no whole number; the cell stays empty.", "Download the file again.");
    internal static readonly ProblemCode BadPoints = new("bad_points", Noted,
        "Points are no number; the cell stays empty.", "Download the file again.");
    internal static readonly ProblemCode NotFinal = new("not_final", Noted,
        "TimeRemaining is above 0: the standings were downloaded before the contest was over, so ranks and points are not final.", "Download the standings again once the contest is over.");
    internal static readonly ProblemCode RoundedEntryId = new("rounded_entry_id", Noted,
        "A spreadsheet has rounded EntryIds, such as 4.93845E+09; entries count, but their ids are lost.", "Download the file again, and do not save it from a spreadsheet.");
    internal static readonly ProblemCode RepeatedEntryId = new("repeated_entry_id", Noted,
        "An EntryId stands beside two lineups of a contest; both count.", "Delete the row that stands there by mistake, or download the file again.");
    internal static readonly ProblemCode NoRankOrPoints = new("no_rank_or_points", Noted,
        "A standings file has no Rank or no Points column; those cells stay empty.", "Download the file again, with all columns.");
    internal static readonly ProblemCode DraftedDiffers = new("drafted_differs", Noted,
        "A player's %Drafted in the standings is not the share of entries that we count.", "Download the file again, whole; rows may have been left out or changed.");
    internal static readonly ProblemCode NoUsableContest = new("no_usable_contest", SetAside,
        "A slate has no contest that can count.", "Put its standings below contests/, or mend what the warnings name.");

    // Joins and the optimum.
    internal static readonly ProblemCode UnknownPlayer = new("unknown_player", SetAside,
        "Lineups name a player whom the slate's projections do not know; those entries are left out.", "Add an alias (export name: projection name) to the config, or correct the projection file.");
    internal static readonly ProblemCode OverCap = new("over_cap", SetAside,
        "A lineup costs more than the salary cap: the projection file does not belong to this contest.", "Put the right slate's projection file beside the contest.");
    internal static readonly ProblemCode LowCoverage = new("low_coverage", Noted,
        "Of a segment's submitted lineups, fewer than nine in ten stand in its distribution.", "Mend what leaves the others out; a projection file may be older than a late addition to the slate.");
    internal static readonly ProblemCode NoOptimum = new("no_optimum", SetAside,
        "A slate's players make no legal lineup.", "Check the projection file: salaries, projections, both teams.");

    // Share models.
    internal static readonly ProblemCode NoUniverse = new("no_universe", SetAside,
        "The lineups of a slate cannot be enumerated, so its entries are in no share model; all else of the slate counts.", "Correct the teams in the projection file.");
    internal static readonly ProblemCode OutsideUniverse = new("outside_universe", Noted,
        "Entries play a player projected at 0 or below, or a single team, so a share model cannot expect them; they are left out of its fit.", "Nothing needs to be done, unless the projection file is older than the news.");
    internal static readonly ProblemCode WorseThanOwnership = new("worse_than_ownership", Noted,
        "On slates that it did not see, a segment's share model predicts worse than the product of the ownerships.", "Do not rely on the model; give it more slates.");
    internal static readonly ProblemCode NotConverged = new("not_converged", Noted,
        "The fit of a share model stopped before its gradient vanished.", "Raise l2 in share_model, or give it more slates.");

    // Tonight's contests.
    internal static readonly ProblemCode BadQuantiles = new("bad_quantiles", Noted,
        "A player's percentiles fall from one to the next; he is drawn from projection and standard deviation alone.", "Correct the cells, or export the projections again.");
    internal static readonly ProblemCode UnmatchedId = new("unmatched_id", Noted,
        "A projected player has no ids in the DKEntries file, so no entry can be filled with him.", "Correct name, team or salary in the projection file, or download DKEntries.csv again.");
    internal static readonly ProblemCode NoContestTerms = new("no_contest_terms", SetAside,
        "A contest's number of entries is not known, or not above the person's own.", "Add the contest with its `entries` to the file of contests.");
    internal static readonly ProblemCode NoShareModel = new("no_share_model", SetAside,
        "There is no share model of a contest's segment.", "Name another segment's model with `--segment`, or learn one: `dfs-opt training run --share-model`.");
    internal static readonly ProblemCode NoPayouts = new("no_payouts", Noted,
        "A contest's payouts or fee are not known: nothing is said of money, and no entry is filled.", "Add the contest's `payouts` and `entry_fee` to the file of contests.");
    internal static readonly ProblemCode UnusableEntry = new("unusable_entry", SetAside,
        "An entry's lineup cannot be read, or has a player without a projection; it stays as it is, and counts as an opponent.", "Empty its slots, or correct them.");
    internal static readonly ProblemCode TooManyEntries = new("too_many_entries", SetAside,
        "You have more entries in a contest than its max_entries_per_user allows; those beyond it are not filled.", "Correct `max_entries_per_user` in the file of contests, or withdraw these entries.");
    internal static readonly ProblemCode FieldOfNoContest = new("field_of_no_contest", Noted,
        "Standings given with --field are of a contest that you have no entry in; they are not used.", "Name the file contest-standings-<contest id>.csv, after a contest in DKEntries.csv.");
    internal static readonly ProblemCode EntriesWithoutLineup = new("entries_without_lineup", Noted,
        "Entries of a real field have no lineup, or a player without a projection; they count as entries that finish last.", "Nothing needs to be done, unless the projection file is older than the news.");
    internal static readonly ProblemCode RepairedCorrelations = new("repaired_correlations", Noted,
        "No scores can have the correlations of a matrix; the nearest ones took their place.", "Nothing needs to be done where the change is small; else export the matrix again.");
    internal static readonly ProblemCode UnfilledEntry = new("unfilled_entry", SetAside,
        "An entry could not be filled.", "Loosen the rules, or raise the number of candidates.");
    internal static readonly ProblemCode BadEntriesFile = new("bad_entries_file", Fatal,
        "A DKEntries file cannot be read, or is of no showdown contest.", "Download DKEntries.csv from DraftKings again.");
    internal static readonly ProblemCode NoSpread = new("no_spread", Fatal,
        "A projection has no dk_std and no percentiles for a player, so how far his score spreads is not known.", "Export the projections with them, or say it: `--std-fraction 0.35` is 35% of the projection.");
    internal static readonly ProblemCode UnknownContestSport = new("unknown_contest_sport", Fatal,
        "Share models are of several sports, and nothing says which sport the contests are of.", "Say it with `--sport`.");
    internal static readonly ProblemCode UnknownRulePlayer = new("unknown_rule_player", Fatal,
        "A rule names a player whom no lineup can have.", "Write the name as the projection file does.");

    // What ends a run.
    internal static readonly ProblemCode UnknownSport = new("unknown_sport", Fatal,
        "A sport folder is not in the registry.", "Add the sport to the config, or read some sports only.");
    internal static readonly ProblemCode SlateWithoutSport = new("slate_without_sport", Fatal,
        "A folder where sports stand holds a projection file or contests itself, so it is a slate.", "Move it into the folder of its sport.");
    internal static readonly ProblemCode NoSuchSegment = new("no_such_segment", Fatal,
        "No contest is of the segment that gpp_category names.", "Choose one of the segments the season has.");
    internal static readonly ProblemCode ImpossibleGap = new("impossible_gap", Fatal,
        "An entry projects above the slate's best legal lineup.", "Check the projection file: a lineup of one team, or a wrong team, makes this.");
    internal static readonly ProblemCode InputChanged = new("input_changed", Fatal,
        "An input changed while the run was reading it.", "Run again once the files are at rest.");
    internal static readonly ProblemCode NothingLeft = new("nothing_left", Fatal,
        "Nothing is left to fit.", "Mend the reasons that the message repeats.");
    internal static readonly ProblemCode ArtifactsUnwritable = new("artifacts_unwritable", Fatal,
        "The artifacts folder cannot be written.", "Make room on its disk, mend its permissions, or choose another artifacts_root.");

    /// <summary>All of them, in the order a run meets them.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        UnreadableFile, NotRegular, EmptyFile, TooLarge, NotUtf8, Semicolons, UnclosedQuote, MissingColumn, DuplicateColumn, BrokenZip,
        SeveralProjections, NotAProjection, SeveralCorrMatrices, SlateUnderTwoSports, DuplicateSlate, MisplacedStandings,
        NoProjection, NoCaptainRows, NoUsablePlayer, IncompleteRow, DroppedPlayer, BadMinutes, Namesakes, SeveralTeams,
        NoCorrMatrix, ForeignCorrMatrix, CorrMatrixLacksPlayers, NameCollision, AsymmetricCorrMatrix, BadCorrelation,
        ZipWithoutStandings, DuplicateContest, ContestInTwoSlates, CutOff, ClassicContest, ImplausibleContest, NoEntries, NoSubmittedLineup, NoValidLineup, UnknownGame, InvalidLineup,
        RowWithoutEntryId, RoundedEntryId, RepeatedEntryId, NoEntryNames, NoRankOrPoints, NotFinal, BadRank, BadPoints, DraftedDiffers, NoUsableContest,
        UnknownPlayer, OverCap, LowCoverage, NoOptimum, NoUniverse, OutsideUniverse, WorseThanOwnership, NotConverged,
        BadQuantiles, UnmatchedId, NoContestTerms, NoShareModel, NoPayouts, UnusableEntry, TooManyEntries, FieldOfNoContest, EntriesWithoutLineup, RepairedCorrelations, UnfilledEntry,
        BadEntriesFile, NoSpread, UnknownContestSport, UnknownRulePlayer,
        SlateWithoutSport, UnknownSport, NoSuchSegment, ImpossibleGap, InputChanged, NothingLeft, ArtifactsUnwritable,
    ];
}
