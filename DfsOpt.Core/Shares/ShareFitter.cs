namespace DfsOpt.Core.Shares;

/// <summary>Fits a share model: θ by Newton's method, α by likelihood, in turns until the contests' weights no longer change.</summary>
internal sealed class ShareFitter
{
    private const int MostRounds = 20;

    // Relative change of α below which the weights, and so θ, stand.
    private const double AlphaTolerance = 1e-7;

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
        double[] theta = Start();
        bool[] free = Moving(theta);
        for (int i = 0; i < free.Length; i++)
            theta[i] = free[i] ? theta[i] : 0;
        int iterations = 0;
        for (int round = 1; ; round++)
        {
            var objective = new ShareObjective(Samples, alpha, _options.L2, _cancellationToken);
            var optimum = NewtonFit.Find(objective, _options.L2, theta, free);
            theta = optimum.Theta;
            iterations += optimum.Iterations;
            double before = alpha, found = Overdispersion.Fit([.. CountsOf(theta, optimum.Moments)]);
            bool isSettled = !_options.WeighsByOverdispersion || found == before || Math.Abs((1 / found) - (1 / before)) <= AlphaTolerance / found || round == MostRounds;
            _found = (objective, optimum, free);
            if (isSettled)
                return Describe(objective, optimum with { Iterations = iterations }, found, free);
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

    private double[] Start()
    {
        if (_options.Start is { } start)
            return [.. start];
        double[] ownership = new double[_schema.Columns.Count];
        ownership[0] = 1;
        return ownership;
    }

    /// <summary>The columns that differ between lineups of a slate, and whose coefficients have a finite optimum.</summary>
    private bool[] Moving(double[] theta)
    {
        var moments = new ShareObjective(Samples, double.PositiveInfinity, 0, _cancellationToken).Moments(theta);
        return [.. _schema.Columns.Select((column, i) => moments.Any(m => m.Covariance[i, i] > 0) && (_options.L2 > 0 || !IsAtItsEnd(i)))];
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
