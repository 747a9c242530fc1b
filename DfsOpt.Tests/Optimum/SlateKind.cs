namespace DfsOpt.Tests.Optimum;

/// <summary>Kinds of made-up slates, each hard in its own way.</summary>
public enum SlateKind
{
    /// <summary>Salaries follow projections loosely, as in real slates.</summary>
    Realistic,

    /// <summary>Projections have nothing to do with salaries.</summary>
    Unpriced,

    /// <summary>All projections are equal.</summary>
    EqualValues,

    /// <summary>All players are the same.</summary>
    EqualPlayers,

    /// <summary>All salaries are equal.</summary>
    EqualSalaries,

    /// <summary>All have the same points per dollar.</summary>
    EqualPointsPerDollar,

    /// <summary>All have the same points per dollar, and salaries share no factor but three dollars.</summary>
    EqualPointsPerOddDollar,

    /// <summary>Points are a line over salary with a little noise.</summary>
    NearlyEqualPointsPerDollar,

    /// <summary>Any number of dollars, and projections with nine decimals.</summary>
    OddDollars,

    /// <summary>One team has a single, dear and poor player.</summary>
    OneOutsider,

    /// <summary>One team is poor value throughout, at equal points per dollar within each team.</summary>
    OnePoorTeam,

    /// <summary>Few different points and salaries, so that ties abound.</summary>
    Ties,

    /// <summary>Only just affordable, or not at all.</summary>
    NearTheCap,

    /// <summary>Points rise faster than salaries: stars and fill-ins.</summary>
    StarsAndScrubs,
}
