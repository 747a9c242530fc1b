namespace DfsOpt.Core.Optimum;

/// <summary>A lineup with open slots.</summary>
/// <param name="TwicePoints">Its points so far, in units of 0.5e-9 points.</param>
/// <param name="TwiceSalary">Its salary so far, in half-dollars.</param>
/// <param name="LastPick">Its latest pick in the <see cref="PickLog"/>.</param>
internal readonly record struct PartialLineup(long TwicePoints, int TwiceSalary, int LastPick);
