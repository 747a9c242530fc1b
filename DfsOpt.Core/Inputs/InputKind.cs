namespace DfsOpt.Core.Inputs;

/// <summary>What an input file is to a run.</summary>
internal enum InputKind
{
    Projection,
    CorrMatrix,
    StandingsCsv,
    StandingsZip,
    DkEntries,
    ContestTerms,
    ShareModel,
}
