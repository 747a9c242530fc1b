namespace DfsOpt.Core.Shares;

/// <summary>Where Newton's method came to.</summary>
/// <param name="Theta">The coefficients.</param>
/// <param name="Moments">The slates' moments there.</param>
/// <param name="Curvature">Minus the Hessian there, without the penalty's.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="GradientNorm">The largest component of the gradient.</param>
internal sealed record NewtonOptimum(double[] Theta, SlateMoments[] Moments, double[,] Curvature, int Iterations, double GradientNorm);
