using DfsOpt.Core.Fields;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>The fields that a contest's lineups are graded against.</summary>
public sealed class OpponentFields
{
    private readonly Dictionary<UniverseLineup, int>? _known;

    private OpponentFields(IReadOnlyList<ContestField> choosing, IReadOnlyList<ContestField> opponents, IReadOnlyList<ContestField> others)
    {
        Choosing = choosing;
        Opponents = opponents;
        Others = others;
    }

    private OpponentFields(ContestField known)
        : this([known], [known], [known])
    {
        _known = [];
        for (int i = 0; i < known.Lineups.Length; i++)
            _known.Add(known.Lineups.Span[i], known.Counts.Span[i]);
    }

    /// <summary>
    /// All entries except the user's, to choose lineups against. Drawn fields differ from <see cref="Opponents"/>, since a lineup looks too good against the
    /// fields that it was chosen by; a known field is the same.
    /// </summary>
    public IReadOnlyList<ContestField> Choosing { get; }

    /// <summary>All entries except the user's, to grade the user's entries together.</summary>
    public IReadOnlyList<ContestField> Opponents { get; }

    /// <summary>All entries except one, to grade a single lineup. A known field is the same as <see cref="Opponents"/>.</summary>
    public IReadOnlyList<ContestField> Others { get; }

    /// <summary>Whether the opponents' lineups are known, as they are once the contest has begun.</summary>
    public bool AreKnown => _known is not null;

    /// <summary>Creates fields that were drawn.</summary>
    /// <param name="choosing">Several fields of all entries except the user's, to choose lineups against.</param>
    /// <param name="opponents">The same, drawn again, to grade the user's entries against.</param>
    /// <param name="others">Several fields of all entries except one, to grade single lineups against.</param>
    public static OpponentFields Drawn(IReadOnlyList<ContestField> choosing, IReadOnlyList<ContestField> opponents, IReadOnlyList<ContestField> others)
    {
        ArgumentNullException.ThrowIfNull(choosing);
        ArgumentNullException.ThrowIfNull(opponents);
        ArgumentNullException.ThrowIfNull(others);
        return new OpponentFields(choosing, opponents, others);
    }

    /// <summary>Creates the real field of a contest that has begun.</summary>
    /// <param name="opponents">All entries except the user's.</param>
    public static OpponentFields Known(ContestField opponents)
    {
        ArgumentNullException.ThrowIfNull(opponents);
        return new OpponentFields(opponents);
    }

    /// <summary>How many opponents have a lineup: the real number if the field is known, otherwise a forecast.</summary>
    internal DuplicateForecast DuplicatesOf(UniverseLineup lineup, double share, double alpha)
    {
        if (_known is null)
            return DuplicateForecast.Of(share, Opponents[0].Entries, alpha);
        int count = _known.GetValueOrDefault(lineup);
        return new DuplicateForecast(count, count, count, count == 0 ? 1 : 0);
    }
}
