using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>The objective of a fit at one θ, and what it was computed from.</summary>
/// <param name="Theta">The coefficients.</param>
/// <param name="Alpha">The overdispersion, fitted here or nearby.</param>
/// <param name="Sums">The slates' sums, from a pass here or nearby.</param>
/// <param name="Moments">The slates' moments.</param>
/// <param name="Objective">The objective that is maximised, with the contests' weights.</param>
internal sealed record SharePoint(double[] Theta, double Alpha, SlateSums[] Sums, SlateMoments[] Moments, ShareObjective Objective)
{
    private readonly (double Value, double[] Gradient, double[,] Curvature) _derivatives = Objective.At(Theta, Moments);

    public double Value => _derivatives.Value;

    public double[] Gradient => _derivatives.Gradient;

    /// <summary>The negative Hessian, without the penalty.</summary>
    public double[,] Curvature => _derivatives.Curvature;

    public bool IsFinite => Array.TrueForAll(Moments, at => Array.TrueForAll(at.Mean, double.IsFinite));

    /// <summary>The largest absolute component of the gradient over some columns.</summary>
    public double GradientNorm(bool[] columns)
    {
        double largest = 0;
        for (int i = 0; i < columns.Length; i++)
            largest = columns[i] ? Math.Max(largest, Math.Abs(Gradient[i])) : largest;
        return largest;
    }
}
