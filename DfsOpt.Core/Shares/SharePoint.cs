using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>The objective of a fit at one θ, and what it was computed from. Moments and derivatives are computed when they are first needed.</summary>
/// <param name="theta">The coefficients.</param>
/// <param name="alpha">The overdispersion, fitted here or nearby.</param>
/// <param name="sums">The slates' sums, from a pass here or nearby.</param>
/// <param name="moments">The slates' moments.</param>
/// <param name="objective">The objective that is maximised, with the contests' weights.</param>
internal sealed class SharePoint(double[] theta, double alpha, SlateSums[] sums, Lazy<SlateMoments[]> moments, ShareObjective objective)
{
    private readonly Lazy<(double Value, double[] Gradient, double[,] Curvature)> _derivatives = new(() => objective.At(theta, moments.Value));

    public double[] Theta => theta;

    public double Alpha => alpha;

    public SlateSums[] Sums => sums;

    public SlateMoments[] Moments => moments.Value;

    public ShareObjective Objective => objective;

    public double Value => _derivatives.Value.Value;

    public double[] Gradient => _derivatives.Value.Gradient;

    /// <summary>The negative Hessian, without the penalty.</summary>
    public double[,] Curvature => _derivatives.Value.Curvature;

    public bool IsFinite => Array.TrueForAll(Moments, at => Array.TrueForAll(at.Mean, double.IsFinite));

    /// <summary>The same point with another overdispersion, and the contests' weights for it.</summary>
    public SharePoint With(double otherAlpha, ShareObjective otherObjective) => new(theta, otherAlpha, sums, moments, otherObjective);

    /// <summary>The largest absolute component of the gradient over some columns.</summary>
    public double GradientNorm(bool[] columns)
    {
        double largest = 0;
        for (int i = 0; i < columns.Length; i++)
            largest = columns[i] ? Math.Max(largest, Math.Abs(Gradient[i])) : largest;
        return largest;
    }
}
