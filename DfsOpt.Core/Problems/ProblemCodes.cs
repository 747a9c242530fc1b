using static DfsOpt.Core.Problems.ProblemAnswer;

namespace DfsOpt.Core.Problems;

/// <summary>Every kind of problem a run can meet.</summary>
public static class ProblemCodes
{
    // Files of any kind.
    internal static readonly ProblemCode UnreadableFile = new("unreadable_file", SetAside,
        "A file or folder cannot be opened or read.", "Check its permissions and the disk, or delete it.");
    internal static readonly ProblemCode NotRegular = new("not_a_regular_file", SetAside,
        "A link leads nowhere or in a circle, or its target is not a file.", "Remove it, or put the real file in its place.");
    internal static readonly ProblemCode EmptyFile = new("empty_file", SetAside,
        "A file is empty or contains only white space.", "Download it again.");
    internal static readonly ProblemCode TooLarge = new("too_large", SetAside,
        "A file, or what a zip unpacks to, is larger than any real export.", "Check what it is, and remove it.");
    internal static readonly ProblemCode NotUtf8 = new("not_utf8", SetAside,
        "A file is not UTF-8 text.", "Export it again, or save it as \"CSV UTF-8\".");
    internal static readonly ProblemCode Semicolons = new("semicolons", SetAside,
        "A file uses semicolons or tabs instead of commas, as some spreadsheets save it.", "Export it again, or save it with commas.");
    internal static readonly ProblemCode UnclosedQuote = new("unclosed_quote", SetAside,
        "A quote is opened and never closed, so the rows after it cannot be told apart.", "Close the quote in the named line, or export the file again.");
    internal static readonly ProblemCode MissingColumn = new("missing_column", SetAside,
        "A file lacks a column that it must have.", "Export it again with all columns; check that it is the right kind of file.");
    internal static readonly ProblemCode DuplicateColumn = new("duplicate_column", SetAside,
        "A file has a column twice, so it is unclear which one counts.", "Delete one of the two, or export the file again.");
    internal static readonly ProblemCode BrokenZip = new("broken_zip", SetAside,
        "A zip cannot be unpacked: it is cut off, damaged or encrypted.", "Download it again, or unpack it yourself into contests/.");

    // The season's folders.
    internal static readonly ProblemCode SeveralProjections = new("several_projections", Noted,
        "A slate has more than one projection file; the first by name is used.", "Keep the one you mean.");
    internal static readonly ProblemCode NotAProjection = new("not_a_projection", Noted,
        "A CSV file beside a slate's projection file is not a projection export (DraftKings' DKSalaries.csv, for example); it is not read.", "If it should count, export it again.");
    internal static readonly ProblemCode SeveralCorrMatrices = new("several_corr_matrices", Noted,
        "A slate has more than one correlation matrix; the first by name is used.", "Keep the one you mean.");
    internal static readonly ProblemCode SlateUnderTwoSports = new("slate_under_two_sports", Noted,
        "Two sports have a slate with the same id; they are kept apart.", "Move the slate if it is under the wrong sport.");
    internal static readonly ProblemCode DuplicateSlate = new("duplicate_slate", SetAside,
        "Two folders are the same slate of the same sport.", "Merge them into one.");
    internal static readonly ProblemCode MisplacedStandings = new("misplaced_standings", Noted,
        "A file or folder looks like standings but is not read: it is not in contests/, or is neither .csv nor .zip.", "Move, unpack or rename it as the message says.");

    // Projections and correlations.
    internal static readonly ProblemCode NoProjection = new("no_projection", SetAside,
        "A slate has no projection file.", "Put the slate's Sabersim export into its folder.");
    internal static readonly ProblemCode NoCaptainRows = new("no_captain_rows", SetAside,
        "No player in a projection file has a captain row, as in the export of a classic slate.", "Export the showdown slate's projections. If each player's only row is his flex row, set `flex_only_projections: true` in the config.");
    internal static readonly ProblemCode NoUsablePlayer = new("no_usable_player", SetAside,
        "A projection file has no player with a name, team, salary, projection and ownership.", "Export it again.");
    internal static readonly ProblemCode IncompleteRow = new("incomplete_row", Noted,
        "A projection row lacks a name, team, salary, projection or ownership; another row of the player may still count.", "Fill in or correct the cells if the player should count.");
    internal static readonly ProblemCode DroppedPlayer = new("dropped_player", SetAside,
        "A player's flex row lacks a value, so the player is left out of the slate.", "Fill in or correct the named cells.");
    internal static readonly ProblemCode BadMinutes = new("bad_minutes", Noted,
        "Projected minutes are not a number; the player counts without them.", "Correct the cell, or export the file again.");
    internal static readonly ProblemCode OwnershipOutOfRange = new("ownership_out_of_range", Noted,
        "A projected ownership is below 0% or above 100%; it counts as 0% or 100%.", "Correct the cells, or export the file again, with ownership in percent: 12.5 for 12.5%.");
    internal static readonly ProblemCode Namesakes = new("namesakes", SetAside,
        "A name's rows are not one captain row and one flex row, so it is unclear which player an entry means; the name is left out.", "Delete rows that are there by mistake. If they are different players, rename them as the standings do; where the standings use one name for both, they cannot be told apart.");
    internal static readonly ProblemCode NameCollision = new("name_collision", Noted,
        "Two names in a correlation matrix mean the same player; the one spelled as in the projection file counts.", "Delete the row and the column of the other.");
    internal static readonly ProblemCode SeveralTeams = new("several_teams", Noted,
        "A projection file has more than two teams; lineups with more than two have no stack.", "Correct the teams, or use the right slate's projection file.");
    internal static readonly ProblemCode TinyOwnership = new("tiny_ownership", Noted,
        "No player of a slate is projected above 1% owned, as if ownership were a fraction; it is read as a percentage.", "Export the file with ownership in percent: 12.5 for 12.5%.");
    internal static readonly ProblemCode NoCorrMatrix = new("no_corr_matrix", Noted,
        "A slate has no correlation matrix; avg_corr stays empty.", "Put `<name>_corr_matrix.csv` beside the projection file if you want it.");
    internal static readonly ProblemCode CorrMatrixLacksPlayers = new("corr_matrix_lacks_players", Noted,
        "A correlation matrix lacks players of the slate; their pairs without a cell count as 0.", "Export the matrix again.");
    internal static readonly ProblemCode ForeignCorrMatrix = new("foreign_corr_matrix", SetAside,
        "A correlation matrix has no cell for any two players of the slate: it is another slate's.", "Put this slate's matrix in its place.");
    internal static readonly ProblemCode AsymmetricCorrMatrix = new("asymmetric_corr_matrix", Noted,
        "The two cells of a pair differ; their mean is used.", "Export the matrix again.");
    internal static readonly ProblemCode BadCorrelation = new("bad_correlation", Noted,
        "A cell of a correlation matrix is not a number from -1 to 1; it counts as missing.", "Correct the cell, or export the matrix again.");

    // Standings.
    internal static readonly ProblemCode ZipWithoutStandings = new("zip_without_standings", SetAside,
        "A zip does not contain a contest-standings file.", "Remove it, or download the contest's standings.");
    internal static readonly ProblemCode DuplicateContest = new("duplicate_contest", Noted,
        "A contest appears more than once; it counts once.", "Delete the copies that do not count.");
    internal static readonly ProblemCode ContestInTwoSlates = new("contest_in_two_slates", Noted,
        "Two slates have a contest with the same id; it counts in each for the entries whose players the slate has.", "Delete the file under the wrong slate.");
    internal static readonly ProblemCode SameEntries = new("same_entries", Noted,
        "Two contests have the same entries, so they may be one contest in files with different ids; each counts.", "Delete the file that is there by mistake.");
    internal static readonly ProblemCode TwoExports = new("two_exports", SetAside,
        "A standings file has the names of its columns twice, so it is two exports in one.", "Give each export a file of its own, or download them again.");
    internal static readonly ProblemCode CutOff = new("cut_off", SetAside,
        "A standings file ends in the middle of a row.", "Download it again.");
    internal static readonly ProblemCode ClassicContest = new("classic_contest", SetAside,
        "A contest has no captains: it is a classic contest, not a showdown.", "Move it out of the showdown folder.");
    internal static readonly ProblemCode ImplausibleContest = new("implausible_contest", SetAside,
        "A contest has more players, longer names, or more entries from one user than any real contest.", "Check that the file is what DraftKings exported.");
    internal static readonly ProblemCode NoEntries = new("no_entries", SetAside,
        "A standings file has no entries.", "Download it again once the contest is over.");
    internal static readonly ProblemCode NoSubmittedLineup = new("no_submitted_lineup", Noted,
        "No entry of a contest has a lineup, so there is nothing to learn from it.", "Download it again once the contest has begun.");
    internal static readonly ProblemCode NoValidLineup = new("no_valid_lineup", Noted,
        "A contest has captains, but no valid lineup.", "See the warning invalid_lineup for what is wrong with them.");
    internal static readonly ProblemCode UnknownGame = new("unknown_game", Noted,
        "A contest's lineups use slots other than CPT and UTIL or FLEX: the game is unknown.", "Move it out of the showdown folder.");
    internal static readonly ProblemCode InvalidLineup = new("invalid_lineup", SetAside,
        "An entry's lineup is not one captain and five others, contains LOCKED, or names a player twice.", "Where it contains LOCKED, download the standings again once the contest is over; otherwise see the message.");
    internal static readonly ProblemCode RowWithoutEntryId = new("row_without_entry_id", SetAside,
        "A row has a lineup or a name but no EntryId; it is left out.", "Download the file again.");
    internal static readonly ProblemCode NoEntryNames = new("no_entry_names", Noted,
        "A standings file has no EntryName column; its users stay empty and it counts as mme.", "Download the file again, with all columns.");
    internal static readonly ProblemCode BadRank = new("bad_rank", Noted,
        "A Rank is not a whole number; the cell stays empty.", "Download the file again.");
    internal static readonly ProblemCode BadPoints = new("bad_points", Noted,
        "Points are not a number; the cell stays empty.", "Download the file again.");
    internal static readonly ProblemCode NotFinal = new("not_final", Noted,
        "TimeRemaining is above 0: the standings were downloaded before the contest was over, so ranks and points are not final.", "Download the standings again once the contest is over.");
    internal static readonly ProblemCode RoundedEntryId = new("rounded_entry_id", Noted,
        "A spreadsheet has rounded EntryIds (4.93845E+09, for example); the entries count, but their ids are lost.", "Download the file again, and do not save it from a spreadsheet.");
    internal static readonly ProblemCode RepeatedEntryId = new("repeated_entry_id", Noted,
        "An EntryId has two lineups in a contest; both count.", "Delete the row that is there by mistake, or download the file again.");
    internal static readonly ProblemCode BadTimeRemaining = new("bad_time_remaining", Noted,
        "TimeRemaining is not a number, so it is unknown whether the contest was over; it counts as not over.", "Download the standings again once the contest is over.");
    internal static readonly ProblemCode NoRankOrPoints = new("no_rank_or_points", Noted,
        "A standings file has no Rank or no Points column; those cells stay empty.", "Download the file again, with all columns.");
    internal static readonly ProblemCode DraftedDiffers = new("drafted_differs", Noted,
        "A player's %Drafted in the standings differs from the share of entries counted here.", "Download the whole file again; rows may be missing or changed.");
    internal static readonly ProblemCode NoUsableContest = new("no_usable_contest", SetAside,
        "A slate has no usable contest.", "Put its standings in contests/, or fix what the warnings name.");

    // Joins and the optimum.
    internal static readonly ProblemCode UnknownPlayer = new("unknown_player", SetAside,
        "Lineups name a player who is not in the slate's projections; those entries are left out.", "Add an alias (export name: projection name) to the config, or correct the projection file.");
    internal static readonly ProblemCode OverCap = new("over_cap", SetAside,
        "A lineup costs more than the salary cap: the projection file does not belong to this contest.", "Use the right slate's projection file.");
    internal static readonly ProblemCode LowCoverage = new("low_coverage", Noted,
        "Fewer than nine in ten of a segment's submitted lineups are in its distributions.", "Fix what leaves the others out; a projection file may be older than a late addition to the slate.");
    internal static readonly ProblemCode NoOptimum = new("no_optimum", SetAside,
        "No legal lineup can be made from a slate's players.", "Check the projection file: salaries, projections, both teams.");

    // Share models.
    internal static readonly ProblemCode NoUniverse = new("no_universe", SetAside,
        "The lineups of a slate cannot be enumerated, so no share model uses its entries; the rest of the slate counts.", "Correct the teams in the projection file.");
    internal static readonly ProblemCode OutsideUniverse = new("outside_universe", Noted,
        "Entries have a player projected at 0 or below, or players of one team only, so they are not in the universe; the share model's fit leaves them out.", "This needs no fix, unless the projection file is out of date.");
    internal static readonly ProblemCode WorseThanOwnership = new("worse_than_ownership", Noted,
        "On held-out entries, a segment's share model predicts worse than the product of ownerships.", "Do not rely on the model; give it more slates.");
    internal static readonly ProblemCode UnreadableMetrics = new("unreadable_metrics", Noted,
        "The fit_metrics.json beside a share model cannot be read, so it is not known how well the model predicts; the model is used.", "Fit the model again, if another program or an older version wrote it.");
    internal static readonly ProblemCode NotConverged = new("not_converged", Noted,
        "The fit of a share model stopped before its gradient reached zero.", "Raise l2 in share_model, or give it more slates.");

    // Tonight's contests.
    internal static readonly ProblemCode BadQuantiles = new("bad_quantiles", Noted,
        "A player's percentiles decrease; his scores are drawn from the projection and standard deviation alone.", "Correct the cells, or export the projections again.");
    internal static readonly ProblemCode UnmatchedId = new("unmatched_id", Noted,
        "A projected player has no ids in the DKEntries file, so no entry can be filled with him.", "Correct name, team or salary in the projection file, or download DKEntries.csv again.");
    internal static readonly ProblemCode RenamedTeam = new("renamed_team", Noted,
        "A team has another abbreviation in the DKEntries file than in the projections (GSW for GS); its players are matched by name and salary.", "This needs no fix, unless they are different teams.");
    internal static readonly ProblemCode NoContestTerms = new("no_contest_terms", SetAside,
        "A contest's number of entries is unknown, or not above your own.", "Set the contest's `entries` in the contests file, and give that with `--contests`.");
    internal static readonly ProblemCode NoShareModel = new("no_share_model", SetAside,
        "There is no share model for a contest's segment.", "Choose another segment's model with `--segment`, or fit one: `dfs-opt training run --share-model`.");
    internal static readonly ProblemCode NoPayouts = new("no_payouts", Noted,
        "A contest's payouts or fee are unknown: no profit is computed, and without payouts no entry is filled.", "Add the contest's `payouts` and `entry_fee` to the contests file.");
    internal static readonly ProblemCode UnusableEntry = new("unusable_entry", SetAside,
        "An entry's lineup cannot be read, or has a player without a projection; it stays as it is, and counts as an opponent.", "Empty its slots, or correct them.");
    internal static readonly ProblemCode TooManyEntries = new("too_many_entries", SetAside,
        "You have more entries in a contest than its max_entries_per_user allows; those beyond it are not filled.", "Correct `max_entries_per_user` in the contests file, or withdraw these entries.");
    internal static readonly ProblemCode FieldOfNoContest = new("field_of_no_contest", Noted,
        "Standings given with --field are of a contest that you have no entry in; they are not used.", "Name the file contest-standings-<contest id>.csv, after a contest in DKEntries.csv.");
    internal static readonly ProblemCode FeeDiffers = new("fee_differs", Noted,
        "A contest's entry fee in DKEntries.csv is another than in the contests file; that of DKEntries.csv counts.", "Correct `entry_fee` in the contests file, or leave it out.");
    internal static readonly ProblemCode FieldDiffers = new("field_differs", Noted,
        "Standings given with --field have another number of entries than the contests file says, or lack entries of yours; they are used as they are.", "Check that they are of this contest, and download them again if rows are missing.");
    internal static readonly ProblemCode EntriesWithoutLineup = new("entries_without_lineup", Noted,
        "Entries of a real field have no lineup, or a player without a projection; they count as entries that finish last.", "This needs no fix, unless the projection file is out of date.");
    internal static readonly ProblemCode RepairedCorrelations = new("repaired_correlations", Noted,
        "A correlation matrix is impossible (not positive semidefinite); the nearest possible one is used.", "Nothing where the change is small; otherwise export the matrix again.");
    internal static readonly ProblemCode UnfilledEntry = new("unfilled_entry", SetAside,
        "An entry could not be filled.", "Loosen the rules, or raise the number of candidates.");
    internal static readonly ProblemCode GameBegun = new("game_begun", Noted,
        "DKEntries.csv has LOCKED players, so the game has begun and DraftKings takes no more lineups.", "To grade your lineups against the real field, give the contest's standings with `--field`.");
    internal static readonly ProblemCode EntriesChanged = new("entries_changed", Noted,
        "DKEntries.csv was changed after the run had read it; the filled file is of the entries that were read.", "Do not upload the filled file; run again with the new DKEntries.csv.");
    internal static readonly ProblemCode BadEntriesFile = new("bad_entries_file", Fatal,
        "A DKEntries file cannot be read, has an entry twice, or is not from a showdown contest.", "Download DKEntries.csv from DraftKings again, and do not save it from a spreadsheet.");
    internal static readonly ProblemCode OtherSlate = new("other_slate", Fatal,
        "Fewer than half of the projected players are in the DKEntries file, so they are of different slates.", "Use the projections and the DKEntries.csv of one slate.");
    internal static readonly ProblemCode OtherSport = new("other_sport", Fatal,
        "The players' positions, or the names of a contest or the projection file, are those of another sport than the one that is simulated.", "Name the right sport with `--sport`, or use that sport's files and models.");
    internal static readonly ProblemCode NoSpread = new("no_spread", Fatal,
        "A player has no dk_std and no percentiles, so the spread of his score is unknown.", "Export the projections with them, or set it: `--std-fraction 0.35` is 35% of the projection.");
    internal static readonly ProblemCode UnknownContestSport = new("unknown_contest_sport", Fatal,
        "There are share models for several sports, and nothing says which sport the contests are.", "Name it with `--sport`.");
    internal static readonly ProblemCode UnknownRulePlayer = new("unknown_rule_player", Fatal,
        "A rule names a player who is not in the projection file, or locks one whose projection is 0 or below.", "Write the name as the projection file does.");

    // What ends a run.
    internal static readonly ProblemCode UnknownSport = new("unknown_sport", Fatal,
        "A sport folder is not in the config's list of sports.", "Add the sport to the config, or choose the sports to read.");
    internal static readonly ProblemCode SlateWithoutSport = new("slate_without_sport", Fatal,
        "A folder in the place of a sport holds a projection file or contests, so it is a slate.", "Move it into the folder of its sport.");
    internal static readonly ProblemCode NoSuchSegment = new("no_such_segment", Fatal,
        "No contest is in the segment that gpp_category names.", "Choose one of the season's segments.");
    internal static readonly ProblemCode ImpossibleGap = new("impossible_gap", Fatal,
        "An entry projects above the slate's best legal lineup.", "Check the projection file: a wrong team can cause this.");
    internal static readonly ProblemCode InputChanged = new("input_changed", Fatal,
        "An input changed while the run was reading it.", "Run again while nothing changes the files.");
    internal static readonly ProblemCode NothingLeft = new("nothing_left", Fatal,
        "Nothing is left to fit.", "Fix the reasons in the message.");
    internal static readonly ProblemCode ArtifactsUnwritable = new("artifacts_unwritable", Fatal,
        "The artifacts folder cannot be written.", "Free disk space, fix its permissions, or choose another artifacts_root.");

    /// <summary>All kinds, in the order in which a run can meet them.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        UnreadableFile, NotRegular, EmptyFile, TooLarge, NotUtf8, Semicolons, UnclosedQuote, MissingColumn, DuplicateColumn, BrokenZip,
        SeveralProjections, NotAProjection, SeveralCorrMatrices, SlateUnderTwoSports, DuplicateSlate, MisplacedStandings,
        NoProjection, NoCaptainRows, NoUsablePlayer, IncompleteRow, DroppedPlayer, BadMinutes, OwnershipOutOfRange, Namesakes, SeveralTeams, TinyOwnership,
        NoCorrMatrix, ForeignCorrMatrix, CorrMatrixLacksPlayers, NameCollision, AsymmetricCorrMatrix, BadCorrelation,
        ZipWithoutStandings, DuplicateContest, ContestInTwoSlates, SameEntries, TwoExports, CutOff, ClassicContest, ImplausibleContest, NoEntries, NoSubmittedLineup, NoValidLineup, UnknownGame, InvalidLineup,
        RowWithoutEntryId, RoundedEntryId, RepeatedEntryId, NoEntryNames, NoRankOrPoints, NotFinal, BadTimeRemaining, BadRank, BadPoints, DraftedDiffers, NoUsableContest,
        UnknownPlayer, OverCap, LowCoverage, NoOptimum, NoUniverse, OutsideUniverse, WorseThanOwnership, UnreadableMetrics, NotConverged,
        BadQuantiles, UnmatchedId, RenamedTeam, NoContestTerms, NoShareModel, NoPayouts, UnusableEntry, TooManyEntries, FeeDiffers, FieldOfNoContest, FieldDiffers, EntriesWithoutLineup, GameBegun, RepairedCorrelations, UnfilledEntry, EntriesChanged,
        BadEntriesFile, OtherSlate, OtherSport, NoSpread, UnknownContestSport, UnknownRulePlayer,
        SlateWithoutSport, UnknownSport, NoSuchSegment, ImpossibleGap, InputChanged, NothingLeft, ArtifactsUnwritable,
    ];
}
