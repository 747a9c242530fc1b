namespace DfsOpt.Core.Shares;

/// <summary>Where a fit came to.</summary>
/// <param name="At">The point.</param>
/// <param name="Free">The columns whose coefficients could move.</param>
/// <param name="Iterations">Steps taken, each with passes of its own.</param>
internal sealed record ShareOptimum(SharePoint At, bool[] Free, int Iterations)
{
    /// <summary>The largest component of the gradient.</summary>
    public double GradientNorm { get; } = At.GradientNorm(Free);
}
