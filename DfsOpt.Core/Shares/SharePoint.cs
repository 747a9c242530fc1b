using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>The objective of a fit at one θ, and what it was made of.</summary>
/// <param name="Theta">The coefficients.</param>
/// <param name="Alpha">Overdispersion, fitted here or nearby.</param>
/// <param name="Sums">The slates' sums by a pass here or nearby.</param>
/// <param name="Moments">The slates' moments.</param>
/// <param name="Objective">What is maximised, with the contests' weights.</param>
internal sealed record SharePoint(double[] Theta, double Alpha, SlateSums[] Sums, SlateMoments[] Moments, ShareObjective Objective)
{
    private readonly (double Value, double[] Gradient, double[,] Curvature) _derivatives = Objective.At(Theta, Moments);

    public double Value => _derivatives.Value;

    public double[] Gradient => _derivatives.Gradient;

    /// <summary>Minus the Hessian, without the penalty's.</summary>
    public double[,] Curvature => _derivatives.Curvature;

    public bool IsFinite => Array.TrueForAll(Moments, at => Array.TrueForAll(at.Mean, double.IsFinite));

    /// <summary>The largest component of the gradient over some columns.</summary>
    public double GradientNorm(bool[] columns)
    {
        double largest = 0;
        for (int i = 0; i < columns.Length; i++)
            largest = columns[i] ? Math.Max(largest, Math.Abs(Gradient[i])) : largest;
        return largest;
    }
}
