namespace DfsOpt.Cli.Report.Intake;

/// <summary>Entries that were read and do not count.</summary>
/// <param name="Count">How many.</param>
/// <param name="Reason">Why, as the end of "... entries".</param>
/// <param name="Code">The warning that names them; <see langword="null"/> where none does.</param>
internal sealed record LeftOut(long Count, string Reason, string? Code = null);
