using DfsOpt.Core.SharePasses;

namespace DfsOpt.Core.Shares;

/// <summary>Where Newton's method came to.</summary>
/// <param name="Objective">What is maximised, with the contests' weights.</param>
/// <param name="Theta">The coefficients.</param>
/// <param name="Alpha">Overdispersion there.</param>
/// <param name="Moments">The slates' moments there.</param>
/// <param name="Curvature">Minus the Hessian there, without the penalty's.</param>
/// <param name="Free">The columns whose coefficients may move.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="GradientNorm">The largest component of the gradient.</param>
internal sealed record NewtonOptimum(
    ShareObjective Objective, double[] Theta, double Alpha, SlateMoments[] Moments, double[,] Curvature, bool[] Free, int Iterations, double GradientNorm)
{
    /// <summary>What the optimum without one slate is, by one Newton step from the optimum of all.</summary>
    public double[] ThetaWithout(int slate, double l2)
    {
        var (_, gradient, curvature) = Objective.At(Theta, Moments, without: slate);
        return LinearAlgebra.Sum(Theta, NewtonFit.Step(curvature, gradient, l2, Free));
    }
}
