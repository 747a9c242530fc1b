using DfsOpt.Core.SharePasses;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.Shares;

/// <summary>
/// Searches for the optimum of a fit. The sums of a pass approximate the objective well around its θ. So Newton's method first finds the
/// optimum of that approximation, and the next passes are made there.
/// </summary>
internal sealed class ShareSearch
{
    /// <summary>If a step gains no more than this, in nats an entry, the point it leads to equals the optimum in all digits that are read.</summary>
    public const double NearGain = 1e-7;

    private const int MostIterations = 60;

    // How small the gradient of the approximation must get: relative to its error, and above rounding.
    private const double LeastGradient = 1e-13, RelativeGradient = 0.03;

    private readonly ShareProblem _problem;
    private readonly NewtonFit _newton;
    private SharePoint? _before;
    private SharePoint _passed;
    private SharePoint _from;
    private bool _isAtEnd;

    /// <param name="problem">What the fit is to.</param>
    /// <param name="schema">The features.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="alpha">A guess at the overdispersion, or infinity.</param>
    /// <param name="sums">What passes there, or close by, tell.</param>
    public ShareSearch(ShareProblem problem, ShareSchema schema, double[] start, double alpha, SlateSums[] sums)
    {
        _problem = problem;
        At = _passed = problem.WithOwnAlpha(problem.At(start, sums, alpha));
        double[] guess = [.. start];
        Free = new bool[start.Length];
        bool[] neverPlayed = new bool[start.Length];
        for (int column = 0; column < start.Length; column++)
        {
            bool isAtItsEnd = problem.IsAtItsEnd(schema, column);
            Free[column] = Array.Exists(At.Moments, moments => moments.Covariance[column, column] > 0) && (problem.L2 > 0 || !isAtItsEnd);
            neverPlayed[column] = isAtItsEnd && problem.IsNeverPlayed(column);
            if (!Free[column])
                guess[column] = 0;
            else if (neverPlayed[column])
                guess[column] = NeverPlayed(start[column], At.Moments.Average(moments => moments.Mean[column]));
        }

        _from = guess.AsSpan().SequenceEqual(start) ? At : problem.At(guess, sums, At.Alpha);
        _newton = new NewtonFit(problem, Free, neverPlayed);
    }

    /// <summary>Where the search is.</summary>
    public SharePoint At { get; private set; }

    /// <summary>The columns whose coefficients may move.</summary>
    public bool[] Free { get; }

    /// <summary>The number of passes over all slates.</summary>
    public int Iterations { get; private set; }

    /// <summary>The largest component of the gradient.</summary>
    public double GradientNorm => At.GradientNorm(Free);

    /// <summary>Continues the search.</summary>
    /// <param name="lastGain">The search ends with the first step that gains no more than this, in nats an entry. 0 continues to the optimum itself.</param>
    public void Run(double lastGain)
    {
        while (!_isAtEnd)
        {
            if (At == _passed)
            {
                double gradient = _passed.GradientNorm(Free);
                _isAtEnd = Iterations == MostIterations || (gradient <= ShareModel.GradientTolerance && _passed == _from);
                if (_isAtEnd)
                    return;
                At = _newton.Find(_from, Math.Max(LeastGradient, gradient * Math.Min(gradient, RelativeGradient)));
                if (_before is not null)
                    At = _newton.Further(_before, _passed, At);
            }

            // Near its optimum the objective is quadratic, and this is twice the gain of the step.
            if (lastGain > 0 && LinearAlgebra.Dot(_passed.Gradient, LinearAlgebra.Difference(At.Theta, _passed.Theta)) <= 2 * lastGain)
                return;
            if (_newton.Pass(_passed, At) is { } next)
            {
                (_before, _passed, At, _from) = (_passed, next, next, next);
                Iterations++;
            }
            else
            {
                At = _passed;
                _isAtEnd = true;
            }
        }
    }

    /// <summary>Approximates the coefficient t of a level that nobody plays. Only the penalty keeps it finite: p e^t = −2λt.</summary>
    private double NeverPlayed(double at, double share)
    {
        double low = -40, high = 0;
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            if (share * Math.Exp(middle - at) + (2 * _problem.L2 * middle) > 0)
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
