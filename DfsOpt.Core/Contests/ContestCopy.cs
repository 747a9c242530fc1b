using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>The result of reading one copy of a contest.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Contest">The contest; <see langword="null"/> if the copy cannot be read.</param>
/// <param name="Fault">Why it cannot be read; <see langword="null"/> if it can.</param>
/// <param name="Problems">Problems with single rows.</param>
/// <param name="EntryRows">Entry rows read, including those of a copy that is set aside.</param>
internal sealed record ContestCopy(ContestSource Source, Contest? Contest, InputException? Fault, IReadOnlyList<Problem> Problems, int EntryRows)
{
    /// <summary>Whether it has a valid lineup.</summary>
    public bool HasLineups => Contest is { Count: > 0 };

    /// <summary>Whether it has a valid lineup and was exported after the contest was over.</summary>
    public bool IsFinal => HasLineups && Contest!.IsOver;

    /// <summary>Why it is the copy that counts.</summary>
    public string Merit => IsFinal ? "the first that is final" : HasLineups ? "the first with a valid lineup, none being final" : "the first that can be read, none having a valid lineup";

    /// <summary>Why it is not final.</summary>
    public string Shortcoming => Fault is not null ? $"cannot be read ({Fault.Message})" : HasLineups ? "is not final" : "has no valid lineup";

    public static ContestCopy Read(ContestSource source, ContestReader reader, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        try
        {
            var contest = reader.Read(source, problems.Add, cancellationToken);
            return new ContestCopy(source, contest, null, problems, reader.EntryRowsRead);
        }
        catch (InputException e)
        {
            return new ContestCopy(source, null, e, problems, reader.EntryRowsRead);
        }
    }
}
