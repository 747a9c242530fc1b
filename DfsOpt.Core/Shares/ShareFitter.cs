
namespace DfsOpt.Core.Shares;

/// <summary>Fits a share model: θ by Newton's method, α by likelihood, in turns until the contests' weights no longer change.</summary>
internal sealed class ShareFitter
{
    private const int MostRounds = 20;

    // Relative change of α below which the weights, and so θ, stand.
    private const double AlphaTolerance = 1e-6;

    // What will do for θ as long as α still moves.
    private const double RoughTolerance = 1e-5;

    private readonly ShareSchema _schema;
    private readonly ShareFitOptions _options;
    private readonly CancellationToken _cancellationToken;
    private (ShareObjective Objective, NewtonOptimum Optimum, bool[] Free)? _found;

    public ShareFitter(IReadOnlyList<ObservedSlate> slates, ShareSchema schema, ShareFitOptions options, CancellationToken cancellationToken)
    {
        _schema = schema;
        _options = options;
        _cancellationToken = cancellationToken;
        Samples = [.. slates.Select(slate => new SlateSample(slate, schema)).Where(sample => sample.Contests.Length > 0)];
    }

    /// <summary>The slates that have entries.</summary>
    public SlateSample[] Samples { get; }

    /// <summary>What an optimum without one slate is, by one Newton step from the optimum of all.</summary>
    public double[] ThetaWithout(int slate)
    {
        var (objective, optimum, free) = _found ?? throw new InvalidOperationException("Nothing is fitted yet.");
        var (_, gradient, curvature) = objective.At(optimum.Theta, optimum.Moments, without: slate);
        double[] step = NewtonFit.Step(curvature, gradient, _options.L2, free);
        return [.. optimum.Theta.Zip(step, (theta, by) => theta + by)];
    }

    public ShareFit Fit()
    {
        double alpha = double.PositiveInfinity;
        var (theta, free) = Begin();
        int iterations = 0;
        bool isSettled = !_options.WeighsByOverdispersion;
        for (int round = 1; ; round++)
        {
            var objective = new ShareObjective(Samples, alpha, _options.L2, _cancellationToken);
            var optimum = NewtonFit.Find(objective, _options.L2, theta, free, isSettled ? ShareModel.GradientTolerance : RoughTolerance);
            theta = optimum.Theta;
            iterations += optimum.Iterations;
            double found = Overdispersion.Fit([.. CountsOf(theta, optimum.Moments)]);
            _found = (objective, optimum, free);
            if (isSettled)
                return Describe(objective, optimum with { Iterations = iterations }, found, free);
            isSettled = found == alpha || Math.Abs((1 / found) - (1 / alpha)) <= AlphaTolerance / found || round == MostRounds;
            alpha = found;
        }
    }

    /// <summary>Each contest's counts, and the logarithms of its lineups' shares.</summary>
    public IEnumerable<(int[] Counts, double[] LogShares)> CountsOf(double[] theta, SlateMoments[] moments)
    {
        for (int slate = 0; slate < Samples.Length; slate++)
        {
            var utility = new SlateUtility(Samples[slate].Slate.Universe.Slate, _schema, theta);
            foreach (var contest in Samples[slate].Contests)
            {
                double normaliser = moments[slate].LogNormaliser;
                yield return ([.. contest.Lineups.Select(l => l.Entries)], [.. contest.Lineups.Select(l => utility.Of(l.Lineup) - normaliser)]);
            }
        }
    }

    /// <summary>Where to begin, and the columns that differ between lineups of a slate and have a finite optimum.</summary>
    private (double[] Theta, bool[] Free) Begin()
    {
        double[] theta = new double[_schema.Columns.Count];
        theta[0] = 1;
        if (_options.Start is { } start)
            theta = [.. start];
        var moments = new ShareObjective(Samples, double.PositiveInfinity, 0, _cancellationToken).Moments(theta);
        bool[] free = new bool[theta.Length];
        for (int i = 0; i < theta.Length; i++)
        {
            int column = i;
            bool isAtItsEnd = IsAtItsEnd(column);
            free[i] = moments.Any(m => m.Covariance[column, column] > 0) && (_options.L2 > 0 || !isAtItsEnd);
            if (!free[i])
                theta[i] = 0;
            else if (isAtItsEnd && _options.Start is null && Samples.All(s => s.Means.All(mean => mean[column] == 0)))
                theta[i] = NeverPlayed(moments.Average(m => m.Mean[column]));
        }

        return (theta, free);
    }

    /// <summary>About the coefficient of a level that nobody plays, where the penalty holds what the likelihood would let go: p e^t = −2λt.</summary>
    private double NeverPlayed(double share)
    {
        double low = -40, high = 0;
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            if (share * Math.Exp(middle) + (2 * _options.L2 * middle) > 0)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    /// <summary>Whether no entry, or each, has a level, so that its coefficient would go on and on.</summary>
    private bool IsAtItsEnd(int column)
    {
        if (_schema.Columns[column].Kind < ShareColumnKind.CaptainTier)
            return false;
        var means = Samples.SelectMany(sample => sample.Means).Select(mean => mean[column]).ToList();
        return means.TrueForAll(mean => mean == 0) || means.TrueForAll(mean => mean == 1);
    }

    private ShareFit Describe(ShareObjective objective, NewtonOptimum optimum, double alpha, bool[] free)
    {
        bool[] identified = LinearAlgebra.Independent(optimum.Curvature);
        for (int i = 0; i < free.Length; i++)
            identified[i] &= free[i] && !IsAtItsEnd(i);
        double logLikelihood = 0, entries = 0;
        foreach (var (counts, logShares) in CountsOf(optimum.Theta, optimum.Moments))
        {
            logLikelihood += counts.Zip(logShares, (count, log) => count * log).Sum();
            entries += counts.Sum();
        }

        return new ShareFit(
            new ShareModel(_schema, optimum.Theta, alpha), ClusteredErrors.Of(objective, optimum, Samples.Sum(s => s.Contests.Length), _options.L2, identified),
            [.. _schema.Names.Where((_, i) => !identified[i])], optimum.Iterations, optimum.GradientNorm,
            optimum.GradientNorm <= ShareModel.GradientTolerance, logLikelihood / entries, objective.TotalWeight);
    }
}
